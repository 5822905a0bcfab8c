import { Component, computed, input } from '@angular/core';
import { type DrawnMark, drawnMarks } from '../mark/marks';

type LaidOver = Exclude<DrawnMark, 'missing'>;

const strokes: Record<LaidOver, string> = {
  provisional: 'M0 0V8',
  estimated: 'M4 4h.01',
  'not-comparable': 'M0 0V8M0 0H8',
};
const inks = { dark: 'var(--ink)', light: 'var(--surface)' } as const;
/** From this step on the hue is so full that the pattern is drawn in the colour of the paper. */
const firstFull = 4;

/** The fill that lays a mark over a region drawn in one of the five steps or in none, so that its class can still be seen. */
export const patternFill = (prefix: string, mark: LaidOver, shade = 1): string =>
  `url(#${prefix}-${mark}-${shade < firstFull ? 'dark' : 'light'})`;

/** The marks of the figures as patterns to be laid over the colour of a class. */
@Component({
  // eslint-disable-next-line @angular-eslint/component-selector -- `defs` must be an SVG element.
  selector: 'defs[rqMapPatterns]',
  template: `
    @for (pattern of all(); track pattern.id) {
      <svg:pattern [id]="pattern.id" width="8" height="8" patternUnits="userSpaceOnUse" [attr.patternTransform]="pattern.transform">
        <svg:path [attr.d]="pattern.d" [attr.stroke]="pattern.ink" [attr.stroke-width]="pattern.width" stroke-linecap="round" />
      </svg:pattern>
    }
  `,
})
export class MapPatterns {
  readonly prefix = input.required<string>({ alias: 'rqMapPatterns' });
  /** How many units of the map one unit of a pattern is. */
  readonly scale = input.required<number>();

  protected readonly all = computed(() =>
    drawnMarks
      .filter((mark): mark is LaidOver => mark !== 'missing')
      .flatMap((mark) =>
        (['dark', 'light'] as const).map((ink) => ({
          id: `${this.prefix()}-${mark}-${ink}`,
          d: strokes[mark],
          ink: inks[ink],
          width: mark === 'estimated' ? 2.6 : 1.4,
          transform: `scale(${this.scale()}) rotate(45)`,
        })),
      ),
  );
}
