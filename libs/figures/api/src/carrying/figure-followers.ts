import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import { figuresActions, indicators } from '@ra-quan/figures/model';
import { UnitDependants, UnitReader, type Follower, type MoveMade, type MoveTrace, type UnitFollowers } from '@ra-quan/geography/api';
import type { StandingFigures } from '@ra-quan/geography/model';
import { EventHolders, type MovingEvent } from '@ra-quan/launch-events/api';
import { RuleBroken, type Rule } from '@ra-quan/shared/api';
import { formatDay, type Actor, type BilingualText, type Day } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';
import {
  carryBack,
  carryToProvince,
  carryToSuccessor,
  figuresOn,
  firstCorrected,
  hasFigures,
  meetingsOf,
  reportingFrom,
  type Carrying,
} from './carried.writes';

/** How this domain remembers a move. */
interface CarriedTrace {
  readonly from: Day;
  readonly why: string;
}

const corrected: Rule = {
  code: 'figures.corrected-since',
  vi: 'Không hoàn tác được: số «{indicator}» ngày {day} của {unit} nay là {value}, không còn là {carried} như khi được chuyển sang. Hãy ghi lại {carried} hoặc xoá số này rồi hoàn tác: các đơn vị trước đó nhận lại số mà họ đã báo cáo. Sau đó hãy sửa ở các đơn vị ấy.',
  en: 'It cannot be undone: the figure “{indicator}” of {day} for {unit} is {value} by now, no longer the {carried} that was carried there. Set it back to {carried} or empty it, then undo: the former units get back what they reported. Correct it on them afterwards.',
};

const enteredMeanwhile: Rule = {
  code: 'figures.entered-meanwhile',
  vi: '{to} đã có số: «{indicator}» ngày {day} là {entered}, còn {from} đã báo cáo {carried} (có {count} chỗ như vậy). Hãy chọn: giữ số đã có, thay bằng số của đơn vị cũ, hay cộng hai số.',
  en: '{to} has figures already: “{indicator}” of {day} is {entered}, and {from} reported {carried} ({count} such figures). Say which stands: keep what is there, replace it, or add both.',
};

/**
 * What was reported of days on which, as was recorded later, the unit stood elsewhere or was no more: it goes where the unit went. Figures of days
 * before stay on the unit that reported them.
 */
@Injectable()
export class FigureFollowers implements UnitFollowers, OnModuleInit {
  readonly kind = 'figures';
  readonly what = { vi: 'số liệu', en: 'figures' };

  constructor(
    private readonly dependants: UnitDependants,
    private readonly events: EventHolders,
    private readonly units: UnitReader,
    private readonly audit: AuditLog,
  ) {}

  onModuleInit(): void {
    this.dependants.follow(this);
    this.events.hold({
      isHeld: hasFigures,
      move: (manager, actor, event, toUnitId) => this.moveWith(manager, actor, event, toUnitId),
      requireAsMoved: (manager, moves) => this.requireAsMoved(manager, moves.filter(isCarried)),
      takeBack: async (manager, actor, move) => {
        if (isCarried(move)) await this.takeBack(manager, actor, move);
      },
    });
  }

  countOn(manager: EntityManager, unitIds: readonly number[]): Promise<number> {
    return figuresOn(manager, unitIds);
  }

  openOn(manager: EntityManager, unitIds: readonly number[], from: Day): Promise<Follower[]> {
    return reportingFrom(manager, unitIds, from);
  }

  /** @param id of the unit that reported */
  async move(
    manager: EntityManager,
    actor: Actor,
    id: number,
    toUnitId: number,
    standing: StandingFigures | 'ask' = 'add',
  ): Promise<MoveTrace> {
    if (standing === 'ask') await this.requireNoMeeting(manager, id, toUnitId);
    return this.carry(manager, actor, id, toUnitId, { eventId: null, standing: standing === 'ask' ? 'add' : standing });
  }

  /** @throws RuleBroken: only a person can say which of two figures stands */
  private async requireNoMeeting(manager: EntityManager, id: number, toUnitId: number): Promise<void> {
    const { from } = await this.endOf(manager, id);
    const meetings = await meetingsOf(manager, id, toUnitId, from);
    if (!meetings[0]) return;
    const { indicatorId, day, carried, entered } = meetings[0];
    const paths = await this.units.pathOf([id, toUnitId], day, manager);
    throw new RuleBroken(enteredMeanwhile, {
      carried,
      entered,
      indicator: indicatorOf(indicatorId),
      day: formatDay(day),
      from: paths.get(id) ?? '',
      to: paths.get(toUnitId) ?? '',
      count: meetings.length,
    });
  }

  /** A ceremony takes its figures along, whatever becomes of those of its days. */
  private async moveWith(
    manager: EntityManager,
    actor: Actor,
    { id: eventId, name, unitId }: MovingEvent,
    toUnitId: number,
  ): Promise<MoveTrace> {
    return (await hasFigures(manager, eventId))
      ? this.carry(manager, actor, unitId, toUnitId, { eventId, standing: 'add' }, `${name}: `)
      : {};
  }

  private async carry(
    manager: EntityManager,
    actor: Actor,
    id: number,
    toUnitId: number,
    how: Pick<Carrying, 'eventId' | 'standing'>,
    of = '',
  ): Promise<MoveTrace> {
    const { from, path } = await this.endOf(manager, id);
    const why = `${of}${path} → ${(await this.units.pathOf([toUnitId], from, manager)).get(toUnitId) ?? ''}`;
    const figures = await carryToSuccessor(manager, { unitId: id, successorId: toUnitId, from, ...how }, actor.id, why);
    await this.log(manager, actor, id, path, { unitId: id }, { unitId: toUnitId, from, figures, ...how });
    return { from, why };
  }

  /** @throws RuleBroken: whoever corrected a figure of several units together said nothing of each of them */
  async requireAsMoved(manager: EntityManager, moves: readonly MoveMade[]): Promise<void> {
    const carried = moves.map(({ from: unitId, to: successorId, trace }) => ({ unitId, successorId, ...traceOf(trace) }));
    const first = await firstCorrected(manager, carried);
    if (!first) return;
    const { unitId, indicatorId, day } = first;
    throw new RuleBroken(corrected, {
      ...first,
      indicator: indicatorOf(indicatorId),
      day: formatDay(day),
      unit: (await this.units.pathOf([unitId], day, manager)).get(unitId) ?? '',
    });
  }

  async takeBack(manager: EntityManager, actor: Actor, { from: unitId, to, trace }: MoveMade): Promise<void> {
    const { from, why } = traceOf(trace);
    const figures = await carryBack(manager, unitId, to, from, actor.id, why);
    await this.log(manager, actor, unitId, why.split(' → ')[0]!, { unitId: to }, { unitId, from, figures });
  }

  async settle(manager: EntityManager, actor: Actor, unitIds: readonly number[], from: Day, why: string): Promise<void> {
    const carried = await carryToProvince(manager, unitIds, from, actor.id, why);
    const paths = await this.units.pathOf([...carried.keys()], from, manager);
    for (const [unitId, figures] of carried) await this.log(manager, actor, unitId, paths.get(unitId) ?? '', { from }, { from, figures });
  }

  /** The first day on which the unit was no more, and its last path. */
  private async endOf(manager: EntityManager, id: number): Promise<{ from: Day; path: string }> {
    const unit = await this.units.unitNear(id, '9999-12-31', manager);
    return { from: unit!.validTo!, path: unit!.path };
  }

  private log(manager: EntityManager, actor: Actor, id: number, name: string, before: object, after: object): Promise<void> {
    return this.audit.record(manager, { actor, action: figuresActions.carry, subject: { type: 'unit', id, name }, before, after });
  }
}

const indicatorOf = (id: number): BilingualText => {
  const { name, nameEn } = indicators.find((one) => one.id === id)!;
  return { vi: name, en: nameEn };
};
const isCarried = ({ trace }: MoveMade) => trace['why'] !== undefined;
const traceOf = (trace: MoveTrace) => trace as unknown as CarriedTrace;
