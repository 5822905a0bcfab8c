import type { PageAddress } from './found';
import type { BilingualText } from './language';
import type { Instant } from './quantities';

const mostNames = 3;

/** A few names in one line, and how many more there are. */
export function fewOf(names: readonly string[]): BilingualText {
  const told = names.slice(0, mostNames).join(', ');
  const more = names.length - mostNames;
  return more > 0 ? { vi: `${told} và ${more} nơi khác`, en: `${told} and ${more} more` } : { vi: told, en: told };
}

/** Something that waits for a person: computed from how things stand, so that doing it takes it away. */
export interface Task {
  /** What it is about, the same for as long as it waits: `figures.sheet-submitted.71`. */
  readonly key: string;
  readonly text: BilingualText;
  /** Why, or what makes it urgent, in one line. */
  readonly detail: BilingualText | null;
  /** By when it is to be done, where that is known. */
  readonly due?: Instant;
  /** Where it is done. */
  readonly page: PageAddress;
  /** The higher, the sooner; between 0 and 100. */
  readonly urgency: number;
}
