import { Injectable } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import {
  extentOfKind,
  faultsOf,
  figuresActions,
  certainCount,
  indicators,
  partsOfCounts,
  partsTooLarge,
  partTooLargeWords,
  periodWords,
  severalOf,
  sourceLine,
  type StatedContent,
  type StatedCorrection,
  type StatedEntry,
} from '@ra-quan/figures/model';
import { fold } from '@ra-quan/geography/model';
import { Clock, Conflict, RuleBroken } from '@ra-quan/shared/api';
import { formatCount, formatDay, type Actor, type StepOrder } from '@ra-quan/shared/model';
import { DataSource, type EntityManager } from 'typeorm';
import { keepSource } from './sources.writes';
import { StatedPlaces } from './stated-place';
import { refusalOf, statedRules } from './stated-rules';
import { StatedQuery, type StatedCellRow } from './stated.query';
import { countingBeside, holdStated, statedBeside, writeStated, type Beside, type StatedWrite } from './stated.writes';

/** A row that was not withdrawn. */
type StandingRow = StatedCellRow & { readonly value: number };

/** What people do to the figures that sources state. Nothing is written over: a correction is a revision, another source stands beside. */
@Injectable()
export class StatedService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly places: StatedPlaces,
    private readonly query: StatedQuery,
    private readonly audit: AuditLog,
  ) {}

  enter(actor: Actor, entry: StatedEntry): Promise<{ id: number }> {
    return this.database.transaction(async (manager) => {
      await holdStated(manager, [entry.unitId]);
      return { id: await this.enterWithin(manager, actor, entry) };
    });
  }

  /** As part of a larger act, which holds what sources state of the unit. @throws RuleBroken */
  async enterWithin(manager: EntityManager, actor: Actor, entry: StatedEntry): Promise<number> {
    const [fault] = faultsOf(entry, this.clock.today());
    if (fault) throw refusalOf(fault);
    const { unit, provinceId } = await this.places.of(entry, manager);
    const figure = { ...subjectOf(entry), provinceId };
    const beside = await statedBeside(manager, figure);
    refuseTwice(entry, beside);
    const sourceId = await keepSource(manager, entry.source);
    const written = await writeStated(manager, { ...figure, ...contentOf(entry), sourceId, reason: null, actorId: actor.id });
    if (!written) throw inThatPlace(entry, beside);
    await refuseTooLarge(manager, entry, unit.path);
    await this.audit.record(manager, {
      actor,
      action: figuresActions.state,
      subject: { type: 'stated-figure', id: written.id, name: nameOf(entry) },
      unit: { id: unit.id, path: unit.path },
      after: { ...toldSubject(entry), ...told(entry) },
    });
    return written.id;
  }

  async correct(actor: Actor, id: number, { version, reason, ...content }: StatedCorrection): Promise<void> {
    await this.database.transaction(async (manager) => {
      const cell = await this.seen(manager, id, version);
      const [fault] = faultsOf({ ...cell, ...content }, this.clock.today());
      if (fault) throw refusalOf(fault);
      const beside = (await statedBeside(manager, subjectOf(cell))).filter((one) => one.id !== id);
      refuseTwice(content, beside);
      const sourceId = await keepSource(manager, content.source);
      await this.over(manager, cell, { ...contentOf(content), sourceId, reason, actorId: actor.id });
      await refuseTooLarge(manager, cell, cell.unitPath);
      await this.record(manager, actor, figuresActions['correct-stated'], cell, { before: told(cell), after: told(content), reason });
    });
  }

  /** Of several sources for the same, this one counts from now on. */
  async prefer(actor: Actor, id: number, { version, reason }: StepOrder): Promise<void> {
    await this.database.transaction(async (manager) => {
      const cell = await this.seen(manager, id, version);
      if (cell.preferred) throw new RuleBroken(statedRules.counts);
      const beside = await statedBeside(manager, subjectOf(cell));
      if (cell.status === 'estimated' && beside.some(({ status }) => status !== 'estimated'))
        throw new RuleBroken(statedRules.estimateBesideActual);
      const before = beside.find(({ preferred }) => preferred);
      await this.over(manager, cell, { ...contentOf(cell), reason: reason ?? null, actorId: actor.id }, true);
      await refuseTooLarge(manager, cell, cell.unitPath);
      await this.record(manager, actor, figuresActions['prefer-stated'], cell, {
        before: before && { source: lineOf(before), value: before.value },
        after: { source: lineOf(cell.source), value: cell.value },
        reason,
      });
    });
  }

  async withdraw(actor: Actor, id: number, { version, reason }: StepOrder): Promise<void> {
    if (!reason) throw new RuleBroken(statedRules.reasonNeeded);
    await this.database.transaction(async (manager) => {
      const cell = await this.seen(manager, id, version);
      await this.over(manager, cell, { ...contentOf(cell), value: null, reason, actorId: actor.id });
      await this.record(manager, actor, figuresActions['withdraw-stated'], cell, { before: told(cell), after: { value: null }, reason });
    });
  }

  /** The figure, held, as the person saw it. @throws NotFound, Conflict with the figure as it stands */
  private async seen(manager: EntityManager, id: number, version: number): Promise<StandingRow> {
    const { unitId } = await this.query.cell(manager, id);
    await holdStated(manager, [unitId]);
    const cell = await this.query.cell(manager, id);
    if (cell.value === null) throw new RuleBroken(statedRules.withdrawn);
    if (cell.version !== version) throw new Conflict(await this.query.named(cell, manager));
    return { ...cell, value: cell.value };
  }

  private async over(
    manager: EntityManager,
    cell: StandingRow,
    change: Pick<StatedWrite, 'origin' | 'formula' | 'value' | 'qualifier' | 'status' | 'reason' | 'actorId'> & {
      readonly sourceId?: number;
    },
    chosen = false,
  ): Promise<void> {
    const { id, version, provinceId, sourceId } = cell;
    await writeStated(manager, { ...subjectOf(cell), provinceId, sourceId, ...change }, { cell: { id, version }, chosen });
  }

  private record(
    manager: EntityManager,
    actor: Actor,
    action: (typeof figuresActions)['state'],
    cell: StandingRow,
    change: { readonly before?: unknown; readonly after: unknown; readonly reason?: string },
  ): Promise<void> {
    const { id, unitId, unitPath } = cell;
    const subject = { type: 'stated-figure', id, name: nameOf(cell) };
    return this.audit.record(manager, { actor, action, subject, unit: { id: unitId, path: unitPath }, ...change });
  }
}

type Subject = Pick<StatedEntry, 'kind' | 'indicatorId' | 'unitId' | 'from' | 'to' | 'campaignId'> & {
  readonly organisationId?: number | null;
};

const subjectOf = ({ kind, indicatorId, unitId, from, to, campaignId, organisationId = null }: Subject) => ({
  indicatorId,
  unitId,
  period: { from, to },
  campaignId,
  organisationId,
  extent: extentOfKind[kind],
});

const contentOf = <Content extends Pick<StatedCellRow, 'value' | 'qualifier' | 'status' | 'origin' | 'formula'>>(content: Content) => {
  const { value, qualifier, status, origin, formula } = content;
  return { value, qualifier, status, origin, formula };
};

const lineOf = (place: Pick<Beside, 'title' | 'number' | 'page' | 'publishedOn'>) => sourceLine({ ...place, url: null }, 'vi', formatDay);

/** What of a figure the log tells. */
const told = (content: Pick<StatedCellRow, 'value' | 'qualifier' | 'status' | 'origin' | 'formula' | 'source'>) => ({
  ...contentOf(content),
  source: lineOf(content.source),
});
const toldSubject = ({ kind, from, to, campaignId }: StatedEntry) => ({ kind, from, to, campaignId });

const nameOf = ({ indicatorId, from, to }: Pick<StatedEntry, 'indicatorId' | 'from' | 'to'>) =>
  `${indicators.find(({ id }) => id === indicatorId)!.name}, ${periodWords({ from, to }).vi}`;

/** Of what counts now no part is larger than its whole. @throws RuleBroken */
async function refuseTooLarge(manager: EntityManager, of: Subject, unitPath: string): Promise<void> {
  const pairs = partsOfCounts.filter(({ part, whole }) => [part.id, whole.id].includes(of.indicatorId));
  if (pairs.length === 0) return;
  const { indicatorId: _, ...place } = subjectOf(of);
  const counts = await countingBeside(manager, place, [...new Set(pairs.flatMap(({ part, whole }) => [part.id, whole.id]))]);
  const certain = new Map(counts.map(({ indicatorId, value, qualifier }) => [indicatorId, certainCount(indicatorId, value, qualifier)]));
  const wrong = partsTooLarge((id) => certain.get(id));
  if (wrong.length > 0)
    throw new RuleBroken(statedRules.partTooLarge, { which: severalOf(wrong.map((one) => partTooLargeWords(one, unitPath))) });
}

const isSameText = (left: string | null, right: string | null) => fold(left ?? '') === fold(right ?? '');

/** Of one document, on whatever page; where one of the two gives no day, title and number say it. */
const isSameDocument = (one: Beside, { source }: Pick<StatedContent, 'source'>) =>
  isSameText(one.title, source.title) &&
  isSameText(one.number, source.number) &&
  (one.publishedOn === null || source.publishedOn === null || one.publishedOn === source.publishedOn);

const isSamePlace = (one: Beside, content: Pick<StatedContent, 'source'>) =>
  isSameDocument(one, content) && isSameText(one.page, content.source.page);

function refuseTwice(content: Pick<StatedContent, 'value' | 'source'>, beside: readonly Beside[]): void {
  const twin = beside.find((one) => one.value === content.value && isSameDocument(one, content));
  if (twin) throw new RuleBroken(statedRules.already, { source: lineOf(twin) });
  if (beside.some((one) => isSamePlace(one, content))) throw inThatPlace(content, beside);
}

function inThatPlace(content: Pick<StatedContent, 'source'>, beside: readonly Beside[]): RuleBroken {
  const there = beside.find((one) => isSamePlace(one, content));
  return new RuleBroken(statedRules.otherNumber, { source: lineOf({ ...content.source, ...there }), value: formatCount(there?.value) });
}
