import { Injectable } from '@nestjs/common';
import {
  smallestShownGroup,
  type Office,
  type Succession,
  type Unit,
  type UnitDetail,
  type UnitPopulation,
  type UnitVersion,
} from '@ra-quan/geography/model';
import { Clock, NotFound, type Rule } from '@ra-quan/shared/api';
import { formatDay, type Day } from '@ra-quan/shared/model';
import { DataSource } from 'typeorm';
import { inForceOn, unitColumns, unitSource } from './unit-columns';
import { UnitReader } from './unit.reader';

const notThen: Rule = {
  code: 'unit-not-in-force',
  vi: 'Đơn vị này không tồn tại vào ngày {day}.',
  en: 'This unit does not exist on {day}.',
};

const versionsOf = `SELECT ${unitColumns}, v.decree FROM ${unitSource('v.valid_from')} WHERE v.unit_id = $1 ORDER BY v.valid_from`;

/** Steps with the unit at their other end as it was on its own side of the day. */
const steps = (own: string, other: string, day: string) => `
  SELECT ${unitColumns}, s.kind AS "stepKind", s.effective_on::text AS "effectiveOn", s.whole, s.share::float8 AS "share", s.share_method AS "shareMethod", s.decree
  FROM ${unitSource(day, `geography.succession s JOIN geography.unit_version v ON v.unit_id = s.${other} AND ${inForceOn('v', day)}`)}
  WHERE s.${own} = $1 ORDER BY u.level, v.position, s.id`;
const predecessorsOf = steps('to_unit_id', 'from_unit_id', '(s.effective_on - 1)');
const successorsOf = steps('from_unit_id', 'to_unit_id', 's.effective_on');

/** The last count of each group; a small group is not shown. */
const populationsOf = `
  SELECT DISTINCT ON (person_group) person_group AS "group", counted_on::text AS "countedOn",
         CASE WHEN person_group = 'all' OR persons >= ${smallestShownGroup} THEN persons END AS persons
  FROM geography.unit_population WHERE unit_id = $1 ORDER BY person_group, counted_on DESC`;

/** The office that serves a commune on a day, or served it last. */
const officesOf = `
  SELECT si_office.code, si_office.name FROM geography.office_commune JOIN geography.si_office ON si_office.id = office_commune.office_id
  WHERE office_commune.unit_id = $1 AND office_commune.valid_from <= $2 ORDER BY office_commune.valid_from DESC LIMIT 1`;

type StepRow = Unit & Omit<Succession, 'unit' | 'kind'> & { readonly stepKind: Succession['kind'] };

/** One unit with its whole life. */
@Injectable()
export class UnitDetailQuery {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly units: UnitReader,
  ) {}

  /**
   * @param asOf without a day, the unit as it stands today, or as it last stood
   * @throws NotFound when there is no such unit, or none on the day asked for
   */
  async unit(id: number, asOf?: Day): Promise<UnitDetail> {
    const unit = asOf ? await this.units.unit(id, asOf) : await this.units.unitNear(id, this.clock.today());
    const day = asOf ?? this.clock.today();
    const [versions, predecessors, successors, populations, offices] = await Promise.all([
      this.database.query<UnitVersion[]>(versionsOf, [id]),
      this.database.query<StepRow[]>(predecessorsOf, [id]),
      this.database.query<StepRow[]>(successorsOf, [id]),
      this.database.query<UnitPopulation[]>(populationsOf, [id]),
      this.database.query<Office[]>(officesOf, [id, day]),
    ]);
    if (!unit) throw versions.length && asOf ? new NotFound(notThen, { day: formatDay(asOf) }) : new NotFound();
    return {
      ...unit,
      versions,
      predecessors: predecessors.map(toSuccession),
      successors: successors.map(toSuccession),
      populations,
      office: offices[0] ?? null,
    };
  }
}

function toSuccession({ stepKind, effectiveOn, whole, share, shareMethod, decree, ...unit }: StepRow): Succession {
  return { unit, kind: stepKind, effectiveOn, whole, share, shareMethod, decree };
}
