import type { BilingualText } from '@ra-quan/shared/model';

/** What an id in an entry names. */
export const namedKinds = ['unit', 'organisation', 'campaign', 'wave', 'indicator'] as const;
export type NamedKind = (typeof namedKinds)[number];

/** How a field of the entries of a domain is said. */
export interface FieldWords {
  readonly label: BilingualText;
  /** Its values, where they are words of the product. */
  readonly values?: Readonly<Record<string, BilingualText>>;
  /** What its value, or each of its values, is the id of. */
  readonly names?: NamedKind;
  /** Counts, each with the ids of what is counted: `[unit, indicator, count]`; each is a line of its own. */
  readonly counts?: readonly NamedKind[];
  /** The day after the last one: the last one is said. */
  readonly halfOpen?: true;
  /** Of the machinery: not said. */
  readonly silent?: true;
}

const yes: BilingualText = { vi: 'có', en: 'yes' };
const no: BilingualText = { vi: 'không', en: 'no' };
export const truthWords: Readonly<Record<string, BilingualText>> = { true: yes, false: no };

/** What no domain has words for. */
export const otherField: FieldWords = { label: { vi: 'Nội dung khác', en: 'Other' } };

const known = new Map<string, Readonly<Record<string, FieldWords>>>();

/** The words of a domain's fields, made known to the log. */
export function auditFields(domain: string, fields: Readonly<Record<string, FieldWords>>): void {
  known.set(domain, fields);
}

/** The words of a field in the entries of an action. */
export function wordsOfField(action: string, field: string): FieldWords {
  const fields = known.get(action.split('.')[0]!);
  return fields && Object.hasOwn(fields, field) ? fields[field]! : otherField;
}

/** A label alone. */
export const labelled = (vi: string, en: string): FieldWords => ({ label: { vi, en } });
