import { parseCount } from './numbers';

/** What was typed into a cell and has not been saved. */
export interface CellDraft {
  /** As typed; a refused text stays in the cell. */
  readonly text: string;
  /** The count read from it, `null` to take the figure back, `undefined` where it cannot be read without guessing. */
  readonly value: number | null | undefined;
  /** The version of the figure that the person saw when they typed. */
  readonly version: number;
  readonly state: 'waiting' | 'sending' | 'refused' | 'failed';
}

/** A figure as it is saved; 0 is the version of an empty cell. */
export interface SavedCell {
  readonly value: number | null;
  readonly version: number;
}

export type Drafts = ReadonlyMap<string, CellDraft>;

const empty: SavedCell = { value: null, version: 0 };

/** What a typed text means for a cell; `undefined` where it says what is saved already. Empty text and `–` take the figure back. */
export function draftOf(text: string, saved: SavedCell = empty): CellDraft | undefined {
  const trimmed = text.replace(/\u00a0/g, ' ').trim();
  const value = trimmed === '' || trimmed === '–' || trimmed === '-' ? null : parseCount(trimmed);
  if (value === saved.value) return undefined;
  return { text: trimmed, value, version: saved.version, state: value === undefined ? 'refused' : 'waiting' };
}

/** The drafts after something was typed or pasted into some cells. What is on its way to the server counts as saved there: typing over it is a change of its own. */
export function withTyped(drafts: Drafts, typed: ReadonlyMap<string, string>, saved: (key: string) => SavedCell | undefined): Drafts {
  const next = new Map(drafts);
  for (const [key, text] of typed) {
    const going = drafts.get(key)?.state === 'sending' ? drafts.get(key) : undefined;
    const draft = going ? (draftOf(text, { value: going.value ?? null, version: going.version }) ?? going) : draftOf(text, saved(key));
    if (draft) next.set(key, draft);
    else next.delete(key);
  }
  return next;
}

/** The drafts after those of some keys were moved to another state. */
export function withState(drafts: Drafts, keys: Iterable<string>, state: CellDraft['state']): Drafts {
  const next = new Map(drafts);
  for (const key of keys) {
    const draft = next.get(key);
    if (draft && draft.value !== undefined) next.set(key, { ...draft, state });
  }
  return next;
}

/**
 * What somebody may have meant by a text that was refused, to be asked about and never taken silently: digits in groups of three, parted by one and
 * the same sign. Anything else may be a decimal or a slip, and has no reading to offer.
 */
export function proposalFor(text: string): number | undefined {
  const grouped = /^\d{1,3}(?:([\s.,])\d{3})(?:\1\d{3}){0,2}$/.test(text.trim());
  return grouped ? Number(text.replace(/\D/g, '')) : undefined;
}
