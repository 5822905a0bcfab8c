import { Service, inject } from '@angular/core';
import {
  type ChoicesAsked,
  type CommuneYearsAsked,
  type ComparisonAsked,
  type ProvinceYearsAsked,
  comparisonsContract,
} from '@ra-quan/comparisons/model';
import type { SheetFormat } from '@ra-quan/shared/model';
import type { Download } from '@ra-quan/shared/ui';
import { Downloads, type Filter, answerTo, asQuery, failuresHandledHere } from '@ra-quan/shared/web';

export type ComparisonQuestion = Filter<ComparisonAsked>;
export type ProvincesQuestion = Filter<ProvinceYearsAsked>;
export type CommunesQuestion = Filter<CommuneYearsAsked>;

/** Methods that make a resource are called where `inject` works; `undefined` asks for nothing. */
@Service()
export class ComparisonsClient {
  private readonly downloads = inject(Downloads);

  choices(of: () => Filter<ChoicesAsked> | undefined) {
    return answerTo(comparisonsContract.choices, () => asQuery(of()), failuresHandledHere());
  }

  report(of: () => ComparisonQuestion | undefined) {
    return answerTo(comparisonsContract.report, () => asQuery(of()), failuresHandledHere());
  }

  provinces(of: () => ProvincesQuestion) {
    return answerTo(comparisonsContract.provinces, () => ({ query: of() }));
  }

  exportProvinces(format: SheetFormat, of: ProvincesQuestion): Download {
    return this.downloads.save(comparisonsContract.exportProvinces, { query: { ...of, format } });
  }

  communes(of: () => CommunesQuestion | undefined) {
    return answerTo(comparisonsContract.communes, () => asQuery(of()));
  }

  exportCommunes(format: SheetFormat, of: CommunesQuestion): Download {
    return this.downloads.save(comparisonsContract.exportCommunes, { query: { ...of, format } });
  }

  export(format: SheetFormat, question: ComparisonQuestion): Download {
    return this.downloads.save(comparisonsContract.export, { query: { ...question, format } });
  }
}
