import type { MarkName } from '../mark/marks';

/** One of the two figures of a comparison, as the card draws it. */
export interface CardFigure {
  /** What it counts and when: "01/05/2020 – 31/05/2020". */
  readonly label: string;
  /** The length of its bar; `null` is missing, never zero. */
  readonly value: number | null;
  /** The figure as written: "62.522 người". */
  readonly text: string;
  readonly marks?: readonly MarkName[];
}

/** A reason why the comparison may mislead. */
export interface CardCaveat {
  readonly code: string;
  /** Two or three words on the mark: "gộp so với ròng". */
  readonly label: string;
  /** The whole sentence that opens. */
  readonly text: string;
}

/** Everything the comparison card shows, already in words of one language. */
export interface ComparisonCardModel {
  /** Indicator and scope: "BHXH tự nguyện · cả nước". */
  readonly title: string;
  /** The big number ("312,0%"), or words where there is none ("chưa có số liệu kỳ gốc"). */
  readonly headline: string;
  /** What the percentage is of, beside the big number. */
  readonly ofWhat?: string;
  /** The one true sentence, ready to be quoted. */
  readonly sentence: string;
  /** The same comparison said as a change, below the sentence: "tăng 212,0% so với …". */
  readonly change?: { readonly text: string; readonly direction: 'rise' | 'fall' | 'level' };
  /** What else is true of it, below the change: the same over what reported both times. */
  readonly note?: string;
  /** An arrow and a word for a change; not for a share of a base. */
  readonly direction?: 'rise' | 'fall' | 'level';
  readonly subject: CardFigure;
  readonly base: CardFigure;
  readonly caveats: readonly CardCaveat[];
  readonly source: string;
  /** When the figures are from, formatted. */
  readonly date: string;
  /** Generated demo figures. */
  readonly illustrative?: boolean;
}
