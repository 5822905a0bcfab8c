import { httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { ComparisonChoices, ComparisonReport, UnitYears } from '@ra-quan/comparisons/model';
import type { Day } from '@ra-quan/shared/model';
import { Downloads, failuresHandledHere, requestParams } from '@ra-quan/shared/web';

const comparisons = '/api/v1/comparisons';

/** What a comparison is asked for by; keys as `ComparisonChoices` gives them. */
export interface ComparisonQuestion {
  readonly unit: number | null;
  readonly subject: string;
  readonly base: readonly string[];
  /** As known at the end of this day; `null` is now. */
  readonly asOf: Day | null;
  /** The unit as it stood on this day; `null` is the last day of the period. */
  readonly on: Day | null;
}

export interface ProvincesQuestion {
  readonly indicator: number;
  readonly first: number;
  readonly last: number;
  /** The provinces are those of this day; `null` is today. */
  readonly on: Day | null;
}

/** Communes of one province. */
export interface CommunesQuestion extends ProvincesQuestion {
  readonly province: number;
}

/** Methods that make a resource are called where `inject` works; `undefined` asks for nothing. */
@Service()
export class ComparisonsClient {
  private readonly downloads = inject(Downloads);

  choices(of: () => { readonly campaign: number; readonly unit: number | null } | undefined) {
    return httpResource<ComparisonChoices>(() => {
      const asked = of();
      return asked && { url: `${comparisons}/choices`, params: requestParams(asked), context: failuresHandledHere() };
    });
  }

  report(of: () => ComparisonQuestion | undefined) {
    return httpResource<ComparisonReport>(() => {
      const asked = of();
      return asked && { url: comparisons, params: paramsOf(asked), context: failuresHandledHere() };
    });
  }

  provinces(of: () => ProvincesQuestion) {
    return httpResource<UnitYears>(() => ({ url: `${comparisons}/provinces`, params: requestParams({ ...of() }) }));
  }

  exportProvinces(format: 'xlsx' | 'csv', of: ProvincesQuestion): Promise<void> {
    return this.downloads.save(`${comparisons}/provinces/export`, requestParams({ ...of, format }));
  }

  communes(of: () => CommunesQuestion | undefined) {
    return httpResource<UnitYears>(() => {
      const asked = of();
      return asked && { url: `${comparisons}/communes`, params: requestParams({ ...asked }) };
    });
  }

  exportCommunes(format: 'xlsx' | 'csv', of: CommunesQuestion): Promise<void> {
    return this.downloads.save(`${comparisons}/communes/export`, requestParams({ ...of, format }));
  }

  export(format: 'xlsx' | 'csv', question: ComparisonQuestion): Promise<void> {
    return this.downloads.save(`${comparisons}/export`, { ...paramsOf(question), format });
  }
}

const paramsOf = ({ unit, subject, base, asOf, on }: ComparisonQuestion) => ({
  ...(unit === null ? {} : { unit }),
  ...(asOf === null ? {} : { asOf }),
  ...(on === null ? {} : { on }),
  subject,
  base,
});
