import { Service, inject } from '@angular/core';
import { type UnitsAsked, unitsContract } from '@ra-quan/geography/model';
import type { Day, SheetFormat } from '@ra-quan/shared/model';
import type { Download } from '@ra-quan/shared/ui';
import { Downloads, type Filter, answerTo, asQuery } from '@ra-quan/shared/web';

/** What the list of units may be narrowed by; empty values are not sent. */
export type UnitFilter = Filter<UnitsAsked>;

/** Reads administrative units. Methods that make a resource are called where `inject` works; `undefined` asks for nothing. */
@Service()
export class GeographyClient {
  private readonly downloads = inject(Downloads);

  units(filter: () => UnitFilter | undefined) {
    return answerTo(unitsContract.list, () => asQuery(filter()));
  }

  /** The unit with its whole life, as of the day, or as it is (or last was) without one. */
  unit(id: () => number | undefined, asOf: () => Day | null | undefined = () => null) {
    return answerTo(unitsContract.one, () => onDay(id(), asOf()));
  }

  children(id: () => number | undefined, asOf: () => Day | null | undefined) {
    return answerTo(unitsContract.children, () => onDay(id(), asOf()));
  }

  export(format: SheetFormat, filter: UnitFilter): Download {
    return this.downloads.save(unitsContract.export, { query: { ...filter, format } });
  }
}

const onDay = (id: number | undefined, asOf: Day | null | undefined) => (id === undefined ? undefined : { path: { id }, query: { asOf } });
