import { httpResource } from '@angular/common/http';
import { Service } from '@angular/core';
import type { Unit, UnitDetail, UnitFound, UnitLevel } from '@ra-quan/geography/model';
import type { Day, Page } from '@ra-quan/shared/model';
import { requestParams } from '@ra-quan/shared/web';

/** What the list of units may be narrowed by; empty values are not sent. */
export interface UnitFilter {
  readonly q?: string;
  readonly level?: UnitLevel | null;
  /** The map of this day; today where it is left out. */
  readonly asOf?: Day | null;
  readonly parent?: number | null;
  readonly within?: number | null;
  readonly page?: number;
  readonly size?: number;
  readonly sort?: string;
}

export const unitsAddress = '/api/v1/units';

/** Reads administrative units. Every method makes a resource: call it where `inject` works; `undefined` asks for nothing. */
@Service()
export class GeographyClient {
  units(filter: () => UnitFilter | undefined) {
    return httpResource<Page<UnitFound>>(() => {
      const asked = filter();
      return asked && { url: unitsAddress, params: requestParams({ ...asked }) };
    });
  }

  /** The unit with its whole life, as of the day, or as it is (or last was) without one. */
  unit(id: () => number | undefined, asOf: () => Day | null | undefined = () => null) {
    return httpResource<UnitDetail>(() => {
      const asked = id();
      return asked === undefined ? undefined : { url: `${unitsAddress}/${asked}`, params: requestParams({ asOf: asOf() }) };
    });
  }

  children(id: () => number | undefined, asOf: () => Day | null | undefined) {
    return httpResource<Unit[]>(() => {
      const asked = id();
      return asked === undefined ? undefined : { url: `${unitsAddress}/${asked}/children`, params: requestParams({ asOf: asOf() }) };
    });
  }
}
