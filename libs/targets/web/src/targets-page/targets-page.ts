import { HttpErrorResponse } from '@angular/common/http';
import { Component, computed, inject, signal, viewChild } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { NoCampaign } from '@ra-quan/campaigns/web';
import { squeeze, unitLevel } from '@ra-quan/geography/model';
import { OriginChoice } from '@ra-quan/geography/web';
import { type Drafts, formatCount, withState, withTyped } from '@ra-quan/shared/model';
import {
  EditGrid,
  EditSteps,
  ExportButtons,
  type ExportFormat,
  type GridInput,
  Icon,
  LoadProblem,
  Notices,
  RefusedCells,
  RowSearch,
  Segments,
  Skeleton,
  type Texts,
  Toast,
  TypedHistory,
  WorkPage,
  askAboutConflicts,
  cellKey,
  countOf,
  sumOf,
} from '@ra-quan/shared/ui';
import {
  CampaignContext,
  CountPipe,
  type HoldsInput,
  KeptDrafts,
  LanguageChoice,
  Session,
  failureOf,
  lastAnswerOf,
  numberParam,
  oneOfParam,
  problemOf,
  urlState,
  warnWhile,
} from '@ra-quan/shared/web';
import { type TargetScheme, balanceOf, targetSchemes } from '@ra-quan/targets/model';
import { TargetsClient } from '../targets.client';
import { DaysTargets } from './days-targets';
import { pasteTargets, rowsOf, savedTargets, targetColumn } from './targets-grid';

/** What the server answers where somebody else changed a target meanwhile. */
interface TargetConflict {
  readonly unitId: number;
  readonly mine: number | null;
  readonly value: number | null;
  readonly version: number;
}

/** The targets under a unit, how they add up, and the way down to the communes; planners set them here. */
@Component({
  selector: 'rq-targets-page',
  imports: [
    CountPipe,
    DaysTargets,
    EditGrid,
    EditSteps,
    ExportButtons,
    Icon,
    LoadProblem,
    NoCampaign,
    Notices,
    OriginChoice,
    RefusedCells,
    RowSearch,
    Segments,
    Skeleton,
    TranslocoPipe,
    WorkPage,
  ],
  templateUrl: './targets-page.html',
  styleUrl: './targets-page.scss',
})
export class TargetsPage implements HoldsInput {
  private readonly client = inject(TargetsClient);
  private readonly dialogs = inject(MatDialog);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);
  private readonly session = inject(Session);
  private readonly language = inject(LanguageChoice).current;
  protected readonly context = inject(CampaignContext);

  protected readonly schemes = targetSchemes;
  protected readonly editable = this.session.may('targets.assign');
  protected readonly seesCountry = this.session.user()?.unitId === null;
  protected readonly url = urlState({ scheme: oneOfParam<TargetScheme>(targetSchemes, targetSchemes[0]), parent: numberParam() });
  private readonly asked = computed(() => {
    const campaign = this.context.id();
    const { scheme, parent } = this.url.values();
    return campaign === null ? undefined : { campaign, scheme: scheme || targetSchemes[0], parent };
  });
  protected readonly answer = this.client.table(this.asked);
  /** What was shown stays until the next table is there. */
  protected readonly table = lastAnswerOf(this.answer);
  protected readonly failure = failureOf(this.answer);

  /** What is typed, by table: going down and up again loses nothing, nor does leaving. */
  private readonly kept = inject(KeptDrafts).in('targets');
  private readonly place = computed(() => [this.table()?.campaignId, this.table()?.scheme, this.table()?.parent.unitId].join('/'));
  protected readonly drafts = computed(() => this.kept.of(this.place()));
  private readonly saved = computed(() => (this.table() ? savedTargets(this.table()!) : new Map<string, never>()));
  private readonly countFor = (unitId: number) => countOf(keyOf(unitId), this.saved().get(keyOf(unitId)), this.drafts());
  protected readonly level = computed(() => this.table()?.parent.level ?? unitLevel.nation);
  protected readonly columns = computed(() => [
    { key: targetColumn, heading: this.transloco.translate('targets.target', {}, this.language()) },
  ]);
  protected readonly rows = computed(() => {
    const text = (key: string, params: Record<string, unknown> = {}) => this.transloco.translate(`targets.${key}`, params, this.language());
    return this.table() ? rowsOf(this.table()!, this.saved(), this.drafts(), this.language(), text) : [];
  });
  protected readonly values = computed(() => this.table()?.rows.map(({ unitId }) => this.countFor(unitId)) ?? []);
  protected readonly sums = computed(() => [formatCount(sumOf(this.values()), this.language())]);
  /** With what is typed: the planner sees at once what is left. */
  protected readonly balance = computed(() => {
    const table = this.table();
    return table && balanceOf(this.countFor(table.parent.unitId), this.values());
  });
  protected readonly ownTarget = computed(() => (this.table() ? this.countFor(this.table()!.parent.unitId) : null));
  protected readonly refused = computed(() =>
    [...this.drafts()].flatMap(([key, { state, text }]) =>
      state === 'refused' ? { key, text, name: this.rows().find((row) => key.startsWith(`${row.key}/`))?.name ?? '' } : [],
    ),
  );
  private readonly histories = new Map<string, TypedHistory>();
  /** The steps that were typed into this table. */
  protected readonly steps = computed(() => {
    const history = this.histories.get(this.place()) ?? new TypedHistory();
    this.histories.set(this.place(), history);
    return history;
  });
  protected readonly grid = viewChild(EditGrid);
  protected readonly fold = squeeze;
  protected readonly problem = signal<string | undefined>(undefined);
  protected readonly saving = signal(false);
  protected readonly abs = Math.abs;

  constructor() {
    warnWhile(this.saving);
  }

  /** In the whole campaign: the tables above and below this one hold theirs too. */
  heldInput() {
    const campaign = `${this.context.id()}/`;
    const kept = [...this.kept.all()].reduce((sum, [place, { size }]) => sum + (place.startsWith(campaign) ? size : 0), 0);
    return kept > 0 ? { kept } : undefined;
  }

  protected type(texts: Texts): void {
    const text = (key: string) => this.drafts().get(key)?.text ?? String(this.saved().get(key)?.value ?? '');
    this.steps().record(new Map([...texts.keys()].map((key) => [key, text(key)])), texts);
    this.put(texts);
  }

  protected undo(): void {
    this.put(this.steps().undo());
  }

  protected redo(): void {
    this.put(this.steps().redo());
  }

  protected typeOne(input: GridInput): void {
    this.type(new Map([[cellKey(input), input.text]]));
  }

  protected take({ key, text }: { readonly key: string; readonly text: string }): void {
    this.type(new Map([[key, text]]));
  }

  protected async paste(input: GridInput): Promise<void> {
    const table = this.table();
    const texts = table && (await pasteTargets(this.dialogs, input, table, this.rows()));
    if (texts) this.type(texts);
  }

  /** As one step: what was dropped by mistake can be had again. */
  protected drop(): void {
    this.problem.set(undefined);
    this.type(new Map([...this.drafts().keys()].map((key) => [key, String(this.saved().get(key)?.value ?? '')])));
  }

  protected async save(): Promise<void> {
    const [table, place, sent] = [this.table(), this.place(), this.drafts()];
    const ready = [...sent].flatMap(([key, { value, version }]) =>
      value === undefined ? [] : { unitId: Number(key.split('/')[0]), value, version },
    );
    if (!table || ready.length === 0 || this.saving()) return;
    this.saving.set(true);
    const going = ready.map(({ unitId }) => keyOf(unitId));
    this.kept.change(place, (all) => withState(all, going, 'sending'));
    try {
      await this.client.enter(table.campaignId, table.scheme, ready);
      this.problem.set(undefined);
      this.kept.change(
        place,
        (all) => new Map([...all].filter(([key, { value, text }]) => value === undefined || sent.get(key)?.text !== text)),
      );
      void this.toast.tell(this.transloco.translate('targets.saved'));
      this.answer.reload();
    } catch (error) {
      const conflicts =
        error instanceof HttpErrorResponse && error.status === 409
          ? (problemOf(error)?.current as readonly TargetConflict[] | undefined)
          : undefined;
      this.problem.set(
        problemOf(error)?.detail ??
          this.transloco.translate(error instanceof HttpErrorResponse && error.status === 0 ? 'shared.no-network' : 'shared.not-saved'),
      );
      if (conflicts) await this.settle(conflicts);
    } finally {
      this.kept.change(place, (all) => withState(all, going, 'waiting'));
      this.saving.set(false);
    }
  }

  protected readonly export = (format: ExportFormat) => {
    const asked = this.asked();
    return asked && this.client.export(format, asked);
  };

  /** Both figures of each target; what the planner keeps goes over the version they have now seen. */
  private async settle(conflicts: readonly TargetConflict[]): Promise<void> {
    const written = (value: number | null) => formatCount(value, this.language());
    const questions = conflicts.map(({ unitId, mine, value }) => ({
      key: keyOf(unitId),
      name: this.rows().find(({ key }) => key === String(unitId))?.name ?? '',
      mine: written(mine),
      theirs: written(value),
    }));
    const mine = await askAboutConflicts(this.dialogs, questions);
    if (!mine) return;
    const next = new Map(this.drafts());
    for (const { unitId, version } of conflicts) {
      const draft = next.get(keyOf(unitId));
      if (draft && mine.has(keyOf(unitId))) next.set(keyOf(unitId), { ...draft, version });
      else next.delete(keyOf(unitId));
    }
    this.problem.set(undefined);
    this.change(next);
    this.answer.reload();
  }

  private put(texts: Texts | undefined): void {
    if (!texts) return;
    this.change(withTyped(this.drafts(), texts, (key) => this.saved().get(key)));
    const [row] = [...texts.keys()][0]?.split('/') ?? [];
    if (row && texts.size > 0) this.grid()?.reveal(row);
  }

  private change(drafts: Drafts): void {
    this.kept.change(this.place(), () => drafts);
  }
}

const keyOf = (unitId: number) => cellKey({ row: String(unitId), column: targetColumn });
