import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  type Comparison,
  type ComparisonReport,
  type Figure,
  type Outcome,
  qualified,
  percentWords,
  signedCount,
  signedPercent,
  wordsFor,
} from '@ra-quan/comparisons/model';
import { Cell, type Column, DataTable } from '@ra-quan/shared/ui';
import { periodLabel } from '../card-model';
import { caveatWords } from '../caveat-words';
import { FigureLink } from '../figure-link';
import { inLanguage } from '../telling';

interface Line {
  readonly key: string;
  readonly role: 'this' | 'base';
  readonly figure: Figure;
  readonly comparison?: Comparison;
}

/** Everything the cards say, as one table. */
@Component({
  selector: 'rq-comparison-table',
  imports: [Cell, DataTable, FigureLink, TranslocoPipe],
  template: `
    <h2>{{ 'comparisons.table.title' | transloco }}</h2>
    <rq-data-table [caption]="'comparisons.table.title' | transloco" [columns]="columns()" [rows]="lines()" [rowKey]="keyOf">
      <ng-template rqCell="value" [rqCellOf]="lines()" let-line>
        @if (line.figure.value !== null) {
          <rq-figure-link [figure]="line.figure">{{ valueOf(line) }}</rq-figure-link>
        } @else {
          –
        }
      </ng-template>
    </rq-data-table>
  `,
  styles: `
    h2 {
      margin: 8px 0;
      font-size: var(--text-14);
      font-weight: 600;
    }
  `,
})
export class ComparisonTable {
  readonly report = input.required<ComparisonReport>();

  private readonly telling = inLanguage();
  protected readonly lines = computed<Line[]>(() => [
    { key: 'this', role: 'this', figure: this.report().subject },
    ...this.report().comparisons.map((comparison, index) => ({
      key: `base-${index}`,
      role: 'base' as const,
      figure: comparison.base,
      comparison,
    })),
  ]);
  protected readonly columns = computed<Column<Line>[]>(() => {
    const { language, translate } = this.telling();
    const said = (outcome: Outcome | undefined, write: (value: number) => string) =>
      !outcome ? '' : outcome.value === null ? wordsFor(outcome.undefined)[language] : write(outcome.value);
    return [
      { key: 'role', label: 'comparisons.table.role', value: ({ role }) => translate(`comparisons.table.${role}`) },
      {
        key: 'indicator',
        label: 'comparisons.table.indicator',
        wraps: true,
        value: ({ figure: { indicator } }) => (language === 'vi' ? indicator.name : indicator.nameEn),
      },
      { key: 'period', label: 'comparisons.period', value: ({ figure }) => periodLabel(figure, language) },
      { key: 'value', label: 'comparisons.value', align: 'end' },
      {
        key: 'ratio',
        label: 'comparisons.table.ratio',
        align: 'end',
        wraps: true,
        value: ({ comparison }) => said(comparison?.ratio, (value) => percentWords(value, comparison!.bound, language)),
      },
      {
        key: 'growth',
        label: 'comparisons.table.growth',
        align: 'end',
        wraps: true,
        value: ({ comparison }) => said(comparison?.growth, (value) => signedPercent(value, comparison!.bound, language)),
      },
      {
        key: 'difference',
        label: 'comparisons.table.difference',
        align: 'end',
        wraps: true,
        value: ({ comparison }) => said(comparison?.difference, (value) => signedCount(value, comparison!.bound, language)),
      },
      {
        key: 'caveats',
        label: 'comparisons.table.caveats',
        wraps: true,
        value: ({ comparison }) => comparison?.caveats.map((caveat) => caveatWords(caveat, language, translate).label).join('; ') ?? '',
      },
    ];
  });
  protected readonly keyOf = ({ key }: Line) => key;
  protected readonly valueOf = ({ figure }: Line) => qualified(figure.value, figure.qualifier, this.telling().language);
}
