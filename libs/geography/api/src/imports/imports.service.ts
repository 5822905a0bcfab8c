import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import {
  fileKindNames,
  planFile,
  type FilePlan,
  type HiddenWish,
  type ImportReport,
  type ImportState,
  type ChangeMade,
} from '@ra-quan/geography/model';
import {
  Conflict,
  Failure,
  isDatabaseAway,
  Jobs,
  NotReady,
  readTableFile,
  RuleBroken,
  wordsOf,
  type Rule,
  type Sheet,
  type TableFile,
} from '@ra-quan/shared/api';
import type { Actor, BilingualText, Language, SheetFormat } from '@ra-quan/shared/model';
import { isDeepStrictEqual } from 'node:util';
import { DataSource, type EntityManager } from 'typeorm';
import { readSnapshot } from '../changes/catalogue-snapshot.reader';
import { changeRules } from '../changes/change-rules';
import { ChangesService } from '../changes/changes.service';
import { checkedSheet } from './checked-sheet';
import { ImportsQuery } from './imports.query';
import {
  addImport,
  moveImport,
  nextTurn,
  openImport,
  openImports,
  type ImportTurn,
  type NewImport,
  type OpenImport,
} from './imports.writes';

const rules = {
  notReady: {
    code: 'geography.import-not-ready',
    vi: 'Tệp này chưa kiểm tra xong, còn lỗi, hoặc đã nhập rồi.',
    en: 'This file is still being checked, has problems, or was imported already.',
  },
  changedMeanwhile: {
    code: 'geography.catalogue-changed',
    vi: 'Danh mục đã thay đổi sau lần kiểm tra. Hãy xem lại kết quả kiểm tra mới rồi nhập.',
    en: 'The catalogue changed after the check. Look at the new result, then import.',
  },
  endedAgainAndAgain: {
    code: 'geography.import-gave-up',
    vi: 'Việc xử lý tệp này bị ngắt nhiều lần; danh mục chưa bị thay đổi. Hãy tải tệp lên lần nữa, hoặc báo cho quản trị hệ thống.',
    en: 'Working on this file was broken off several times; the catalogue was not changed. Upload it once more, or tell the administrator.',
  },
  unexpected: {
    code: 'unexpected',
    vi: 'Đã có lỗi ngoài dự kiến; danh mục chưa bị thay đổi.',
    en: 'Something unexpected went wrong; the catalogue was not changed.',
  },
} as const satisfies Record<string, Rule>;

const jobKind = 'catalogue-import';

/** Problems that an answer carries; all of them stand in the file that is given back. */
const mostProblems = 200;

/** Takes files into the catalogue: a check that changes nothing, then the import, which does exactly what the check said. */
@Injectable()
export class ImportsService implements OnModuleInit, OnApplicationBootstrap {
  private readonly logger = new Logger('CatalogueImport');

  constructor(
    private readonly database: DataSource,
    private readonly changes: ChangesService,
    private readonly query: ImportsQuery,
    private readonly jobs: Jobs,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.jobs.assign<{ id: number }>(jobKind, {
      do: ({ id }) => this.workOn(id),
      giveUp: ({ id }) => this.end(id, rules.endedAgainAndAgain),
    });
  }

  /** What lost its job (a restored database) gets one. */
  async onApplicationBootstrap(): Promise<void> {
    await this.database.transaction(async (manager) => {
      for (const turn of await openImports(manager)) await this.addJob(manager, turn);
    });
  }

  /** Keeps the file, to be checked as soon as its turn comes; the check goes on when nobody waits for it. */
  async begin(actor: Actor, file: NewImport): Promise<{ id: number }> {
    return this.database.transaction(async (manager) => {
      const turn = await addImport(manager, actor, file);
      await this.addJob(manager, turn);
      return { id: turn.id };
    });
  }

  /** Says what becomes of hidden parts; the file is checked anew. @throws RuleBroken unless it rests and was not imported */
  async answer(actor: Actor, id: number, hidden: HiddenWish): Promise<void> {
    await this.goOn(id, ['refused', 'checked'], 'checking', { actor, hidden });
  }

  /** Imports a checked file, as soon as its turn comes. @throws RuleBroken unless it was checked without problems */
  async commit(actor: Actor, id: number): Promise<void> {
    await this.goOn(id, ['checked'], 'committing', { actor });
  }

  /** Stops a check, or lets go of a file that was checked. */
  async cancel(id: number): Promise<void> {
    if (await moveImport(this.database, id, ['checking', 'checked', 'refused'], 'cancelled')) return;
    throw new Conflict(await this.query.one(id, 'vi'), rules.notReady);
  }

  /** The uploaded file as it came, with what the check finds in each row beside it. */
  async checked(id: number, language: Language): Promise<{ readonly sheet: Sheet; readonly format: SheetFormat }> {
    const file = await this.query.file(id);
    const snapshot = await this.database.transaction((manager) => readSnapshot(manager, file.options.on));
    return checkedSheet(file, snapshot, language);
  }

  /** Work on an import that rests goes on, as soon as its turn comes. */
  private async goOn(
    id: number,
    from: readonly ImportState[],
    to: OpenImport['state'],
    more: { readonly actor: Actor; readonly hidden?: HiddenWish },
  ): Promise<void> {
    const moved = await this.database.transaction(async (manager) => {
      if (!(await moveImport(manager, id, from, to, { progress: 0, ...more }))) return false;
      await this.addJob(manager, await nextTurn(manager, id));
      return true;
    });
    if (moved) return;
    await this.query.one(id, 'vi');
    throw new RuleBroken(rules.notReady);
  }

  /** The catalogue already is as the file says: that is a success, and no change. */
  private async finishUnchanged(id: number): Promise<void> {
    await moveImport(this.database, id, ['committing'], 'committed', { progress: 100 });
  }

  /** One turn at an import, from where it stands; nothing where it was ended meanwhile. */
  private async workOn(id: number): Promise<void> {
    const open = await openImport(this.database, id);
    if (!open) return;
    const { state, actor, ...file } = open;
    try {
      await (state === 'checking' ? this.check(id, actor, file) : this.import(id, actor, file));
    } catch (cause) {
      if (cause instanceof Ended) return;
      if (isDatabaseAway(cause) || cause instanceof NotReady) throw cause;
      if (!(cause instanceof Failure)) this.logger.error({ err: cause, id }, 'catalogue import failed');
      await this.end(id, cause instanceof Failure ? worded(cause) : rules.unexpected);
    }
  }

  /** The work on an import ends without an import; why is kept with it. */
  private async end(id: number, problem: Rule): Promise<void> {
    await moveImport(this.database, id, ['checking', 'committing'], 'failed', { problem });
  }

  private async check(id: number, actor: Actor, file: NewImport): Promise<void> {
    const begun = performance.now();
    const table = await readTableFile(file.content);
    await this.say(id, 'checking', 20);
    const plan = await this.database.transaction(async (manager) => this.plan(manager, file, table));
    await this.say(id, 'checking', 40);
    const faultless = plan.problems.length === 0 && plan.lacking.length === 0;
    const made = faultless && plan.acts.length > 0 ? await this.make(true, actor, file, table) : null;
    const report = reportOf(table, plan, made, performance.now() - begun);
    await moveImport(this.database, id, ['checking'], faultless ? 'checked' : 'refused', { progress: 100, report });
  }

  private async import(id: number, actor: Actor, file: NewImport): Promise<void> {
    const begun = performance.now();
    const table = await readTableFile(file.content);
    await this.say(id, 'committing', 20);
    const { report: checked } = await this.query.one(id, 'vi');
    let made: ChangeMade;
    try {
      made = await this.make(false, actor, file, table, checked, id);
    } catch (cause) {
      if (!(cause instanceof RuleBroken)) throw cause;
      if (cause.rule === changeRules.nothing) return this.finishUnchanged(id);
      if (cause.rule !== rules.changedMeanwhile) throw cause;
      // The catalogue moved on: what the person agreed to is not what would happen. It is checked anew.
      if (await moveImport(this.database, id, ['committing'], 'checking', { progress: 0, problem: rules.changedMeanwhile }))
        await this.check(id, actor, file);
      return;
    }
    this.logger.log({ id, change: made.id, took: Math.round(performance.now() - begun) }, 'catalogue import');
  }

  /** Each turn is a job of its own: the one before may have done its work, and not yet have been told as done. */
  private addJob(manager: EntityManager, { id, turn }: ImportTurn): Promise<void> {
    return this.jobs.add(manager, jobKind, `${id}.${turn}`, { id });
  }

  /** Plans and writes in one transaction; a dry run takes it back. The import must do what the check said, and its end is part of the transaction. */
  private make(
    dryRun: boolean,
    actor: Actor,
    file: NewImport,
    table: TableFile,
    checked?: ImportReport | null,
    id?: number,
  ): Promise<ChangeMade> {
    return this.changes.run(dryRun, async (manager) => {
      const snapshot = await readSnapshot(manager, file.options.on);
      const plan = planFile(file.kind, table.rows, snapshot, file.options, table.hidden);
      const head = {
        kind: 'import' as const,
        title: `${fileKindNames[file.kind].vi}: ${file.fileName}`,
        effectiveOn: file.options.on,
        decree: file.options.decree,
      };
      if (checked && plan.problems.length > 0) throw new RuleBroken(rules.changedMeanwhile);
      const made = await this.changes.make(manager, actor, head, plan.acts, snapshot);
      if (checked && !isDeepStrictEqual(made.report, checked.change)) throw new RuleBroken(rules.changedMeanwhile);
      if (id !== undefined && !(await moveImport(manager, id, ['committing'], 'committed', { progress: 100, changeId: made.id })))
        throw new Ended();
      return made;
    });
  }

  private async plan(manager: EntityManager, file: NewImport, { rows, hidden }: TableFile): Promise<FilePlan> {
    return planFile(file.kind, rows, await readSnapshot(manager, file.options.on), file.options, hidden);
  }

  private async say(id: number, state: ImportState, progress: number): Promise<void> {
    if (!(await moveImport(this.database, id, [state], state, { progress }))) throw new Ended();
  }
}

/** Somebody cancelled the import while it ran, or another process ended it. */
class Ended extends Error {}

const worded = ({ rule, details }: Failure): Rule => ({
  code: rule.code,
  vi: wordsOf(rule, details, 'vi'),
  en: wordsOf(rule, details, 'en'),
});

/** A word on columns that the file has and nobody reads. */
function unreadWarnings(unread: readonly string[]): BilingualText[] {
  const headings = unread.map((text) => `«${text}»`).join(', ');
  return unread.length === 0
    ? []
    : [
        {
          vi: `Các cột sau không thuộc mẫu nên không được nhập: ${headings}.`,
          en: `These columns are none of those documented and are not imported: ${headings}.`,
        },
      ];
}

function reportOf(
  { sheet, warnings }: TableFile,
  { rows, heading, lacking, unread, problems, notes, asked }: FilePlan,
  made: ChangeMade | null,
  took: number,
): ImportReport {
  return {
    read: { sheet, headingFirst: heading.firstRow, headingLast: heading.lastRow, warnings: [...warnings, ...unreadWarnings(unread)] },
    rows,
    lacking,
    problems: problems.slice(0, mostProblems),
    problemCount: problems.length,
    noteCount: notes.length,
    hiddenAsked: asked,
    change: made?.report ?? (problems.length === 0 && lacking.length === 0 ? { counts: {}, lines: [] } : null),
    followUps: made?.followUps ?? null,
    took: Math.round(took),
  };
}
