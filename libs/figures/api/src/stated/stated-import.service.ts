import { Injectable } from '@nestjs/common';
import { CampaignReader } from '@ra-quan/campaigns/api';
import {
  faultsOf,
  readStatedFile,
  sourceLine,
  statedColumns,
  statedFaults,
  type StatedCheck,
  type StatedColumn,
  type StatedEntry,
  type StatedImported,
  type StatedPreview,
  type StatedRow,
} from '@ra-quan/figures/model';
import type { RowFinding } from '@ra-quan/geography/model';
import { Clock, Failure, RuleBroken, readTableFile, wordsOf } from '@ra-quan/shared/api';
import { formatDay, type Actor, type BilingualText } from '@ra-quan/shared/model';
import { DataSource, type EntityManager } from 'typeorm';
import { StatedNames, type Named } from './stated-names';
import { statedRules } from './stated-rules';
import { StatedPlaces } from './stated-place';
import { StatedService } from './stated.service';
import { holdStated } from './stated.writes';

/** Findings and rows that an answer carries. */
const mostShown = 200;

/** In which column of a file the field of an entry stands. */
const columnOf: Partial<Record<keyof StatedEntry, StatedColumn>> = {
  indicatorId: 'indicator',
  unitId: 'unit',
  kind: 'kind',
  from: 'period',
  campaignId: 'campaign',
  value: 'value',
  status: 'status',
  formula: 'formula',
  source: 'publishedOn',
};

/** A row with everything that its words mean. */
interface FoundRow {
  readonly row: number;
  readonly entry: StatedEntry;
}

interface Attempt {
  readonly check: StatedCheck;
  readonly found: readonly FoundRow[];
}

/** What is tried is taken back. */
class Tried extends Error {}

/** Files of stated figures. The check does what the import does, and takes it back: what it accepts is imported, whole or not at all. */
@Injectable()
export class StatedImportService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly names: StatedNames,
    private readonly places: StatedPlaces,
    private readonly campaigns: CampaignReader,
    private readonly stated: StatedService,
  ) {}

  async check(actor: Actor, content: Buffer): Promise<StatedCheck> {
    let check: StatedCheck | undefined;
    const attempt = this.database.transaction(async (manager) => {
      ({ check } = await this.attempt(manager, actor, content));
      throw new Tried();
    });
    await attempt.catch((cause: unknown) => {
      if (!(cause instanceof Tried)) throw cause;
    });
    return check!;
  }

  /** @throws RuleBroken where a row cannot be entered; nothing is */
  async import(actor: Actor, content: Buffer): Promise<StatedImported> {
    return this.database.transaction(async (manager) => {
      const { check, found } = await this.attempt(manager, actor, content);
      const count = check.problemCount + check.lacking.length;
      if (count > 0 || found.length === 0) throw new RuleBroken(statedRules.fileRefused, { count: Math.max(count, 1) });
      return { count: found.length };
    });
  }

  private async attempt(manager: EntityManager, actor: Actor, content: Buffer): Promise<Attempt> {
    const { rows: table, hidden, warnings } = await readTableFile(content);
    const read = readStatedFile(table, hidden);
    const problems: RowFinding[] = [...read.problems];
    const notes: RowFinding[] = [...read.notes];
    const found = await this.findAll(manager, read.rows, problems);
    await holdStated(
      manager,
      found.map(({ entry }) => entry.unitId),
    );
    const entered: FoundRow[] = [];
    for (const one of found) {
      const faults = faultsOf(one.entry, this.clock.today());
      for (const { code, field, details } of faults)
        problems.push(findingOf(one.row, columnOf[field] ?? null, { code, ...statedFaults[code] }, details));
      if (faults.length === 0 && (await this.tryRow(manager, actor, one, problems))) entered.push(one);
    }
    problems.sort((left, right) => left.row - right.row);
    const figures = await this.previews(manager, entered.slice(0, mostShown));
    const shown = { problems: problems.slice(0, mostShown), problemCount: problems.length, notes: notes.slice(0, mostShown) };
    return { found: entered, check: { count: entered.length, figures, ...shown, lacking: read.lacking, warnings } };
  }

  /** Finds what the words of each row mean. */
  private async findAll(manager: EntityManager, rows: readonly StatedRow[], problems: RowFinding[]): Promise<FoundRow[]> {
    const names = this.names.within(manager);
    const found: FoundRow[] = [];
    for (const { row, kind, indicatorId, period, unit, campaign, content } of rows) {
      const [unitNamed, campaignNamed] = [await names.unit(unit, period), await names.campaign(campaign)];
      const refuse = (key: StatedColumn, named: Named) => {
        if ('fault' in named) problems.push({ row, column: statedColumns[key].heading, message: named.fault });
      };
      refuse('unit', unitNamed);
      refuse('campaign', campaignNamed);
      if ('fault' in unitNamed || 'fault' in campaignNamed) continue;
      found.push({ row, entry: { kind, indicatorId, ...period, unitId: unitNamed.id!, campaignId: campaignNamed.id, ...content } });
    }
    return found;
  }

  /** Enters one row; what refuses it is a finding, and the rows before it stay. */
  private async tryRow(manager: EntityManager, actor: Actor, { row, entry }: FoundRow, problems: RowFinding[]): Promise<boolean> {
    try {
      await this.stated.enterWithin(manager, actor, entry);
      return true;
    } catch (cause) {
      if (!(cause instanceof Failure)) throw cause;
      problems.push({
        row,
        column: null,
        message: { vi: wordsOf(cause.rule, cause.details, 'vi'), en: wordsOf(cause.rule, cause.details, 'en') },
      });
      return false;
    }
  }

  private async previews(manager: EntityManager, found: readonly FoundRow[]): Promise<StatedPreview[]> {
    const campaigns = await this.campaigns.namesOf([...new Set(found.flatMap(({ entry }) => entry.campaignId ?? []))], manager);
    return Promise.all(
      found.map(async ({ row, entry }) => {
        const { kind, indicatorId, from, to, campaignId, value, qualifier, status, source } = entry;
        const { unit } = await this.places.of(entry, manager);
        return {
          row,
          kind,
          indicatorId,
          unitPath: unit.path,
          from,
          to,
          campaignName: (campaignId !== null && campaigns.get(campaignId)) || null,
          value,
          qualifier,
          status,
          source: sourceLine(source, 'vi', formatDay),
        };
      }),
    );
  }
}

function findingOf(
  row: number,
  key: StatedColumn | null,
  words: BilingualText & { code: string },
  details: Readonly<Record<string, string>>,
): RowFinding {
  const message = { vi: wordsOf(words, details, 'vi'), en: wordsOf(words, details, 'en') };
  return { row, column: key && statedColumns[key].heading, message };
}
