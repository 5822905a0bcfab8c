/** What a figure wears when it is not simply an approved figure. The first four are the marks of tables, charts, maps and exports alike. */
export const marks = ['provisional', 'estimated', 'not-comparable', 'missing', 'illustrative', 'rehearsal', 'derived'] as const;
export type MarkName = (typeof marks)[number];

/** The marks that are drawn: hatch, dots, cross-hatch, empty outline. */
export const drawnMarks = ['provisional', 'estimated', 'not-comparable', 'missing'] as const satisfies readonly MarkName[];
export type DrawnMark = (typeof drawnMarks)[number];

export function isDrawn(mark: MarkName): mark is DrawnMark {
  return (drawnMarks as readonly MarkName[]).includes(mark);
}

/** The fill of an SVG shape that wears the mark; needs one `<rq-mark-patterns>` in the page. */
export const markFill = (mark: DrawnMark): string => `url(#rq-pattern-${mark})`;
