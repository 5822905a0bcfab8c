import {
  type BilingualText,
  type Language,
  addDays,
  dayInVietnam,
  formatCount,
  formatDay,
  inSentence,
  isDay,
  missing,
} from '@ra-quan/shared/model';
import { type AuditAction, actionOf, wordsOfAction } from './actions';
import { type FieldWords, type NamedKind, namedKinds, truthWords, wordsOfField } from './words';

/** What of an entry is told. */
export interface Told {
  readonly action: string;
  readonly subjectType?: string;
  readonly subjectId?: string;
  readonly subjectName: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** One thing that was changed, in words; `null` where it was not there. */
export interface Change {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly changed: boolean;
}

/** The names of what entries speak of by its id. */
export type Names = (kind: NamedKind, id: number) => BilingualText | undefined;

type Fields = Readonly<Record<string, unknown>>;
type Count = readonly unknown[];

/** Lines of an entry that are told one by one; of more the number is. */
export const mostChanges = 100;

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
const countsIn = (value: unknown): readonly Count[] =>
  Array.isArray(value) ? value.filter((one): one is Count => Array.isArray(one)) : [];
const idOf = (count: Count, kinds: readonly NamedKind[]) => kinds.map((_, index) => count[index]).join('/');

/** What was counted before and is counted now, by what it is the count of. */
interface Counted {
  readonly ids: readonly number[];
  readonly before: unknown;
  readonly after: unknown;
}

function countedIn({ before, after }: Told, field: string, kinds: readonly NamedKind[]): Counted[] {
  const old = new Map(countsIn(fieldsOf(before)[field]).map((one) => [idOf(one, kinds), one.at(-1)]));
  return countsIn(fieldsOf(after)[field]).map((one) => ({
    ids: kinds.map((_, index) => Number(one[index])),
    before: old.get(idOf(one, kinds)) ?? null,
    after: one.at(-1) ?? null,
  }));
}

const fieldNames = ({ before, after }: Told) => [...new Set([...Object.keys(fieldsOf(before)), ...Object.keys(fieldsOf(after))])];

/** Everything that an entry speaks of by its id, as far as it is told. */
export function idsIn(entry: Told): readonly (readonly [kind: NamedKind, id: number])[] {
  const subject = namedSubject(entry);
  const others = fieldNames(entry).flatMap((field): (readonly [NamedKind, number])[] => {
    const { names, counts } = wordsOfField(entry.action, field);
    if (counts)
      return countedIn(entry, field, counts)
        .slice(0, mostChanges)
        .flatMap(({ ids }) => ids.map((id, index) => [counts[index]!, id] as const));
    if (!names) return [];
    const values = [fieldsOf(entry.before)[field], fieldsOf(entry.after)[field]].flat();
    return values.filter((id) => typeof id === 'number').map((id) => [names, id] as const);
  });
  return subject ? [subject, ...others] : others;
}

/** What an entry is about, where it is of a kind that has a name in both languages. */
function namedSubject({ subjectType, subjectId }: Told): readonly [kind: NamedKind, id: number] | undefined {
  const kind = namedKinds.find((one) => one === subjectType);
  return kind && subjectId !== undefined ? [kind, Number(subjectId)] : undefined;
}

/** The name of what an entry is about as it was then; in the other language where it is still called so. */
function subjectIn(entry: Told, names: Names, language: Language): string {
  const subject = namedSubject(entry);
  const now = subject && names(...subject);
  return now?.vi === entry.subjectName ? now[language] : entry.subjectName;
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

function textOf(text: string, { halfOpen }: FieldWords): string {
  if (isDay(text)) return formatDay(halfOpen ? addDays(text, -1) : text);
  if (!instant.test(text)) return text;
  const clock = new Date(Date.parse(text) + 7 * 3_600_000).toISOString().slice(11, 16);
  return `${formatDay(dayInVietnam(new Date(text)))} ${clock}`;
}

/** A value as people write it. */
function said(action: string, value: unknown, words: FieldWords, names: Names, language: Language): string {
  if (value === null || value === undefined || value === '') return missing;
  if (Array.isArray(value)) return value.map((one) => said(action, one, words, names, language)).join(', ') || missing;
  if (typeof value === 'object') {
    const parts = Object.entries(value as Fields).flatMap(([field, inner]) => {
      const own = wordsOfField(action, field);
      if (own.silent || inner === null || (Array.isArray(inner) && inner.length === 0)) return [];
      return `${own.label[language]}: ${said(action, inner, own, names, language)}`;
    });
    return parts.join('; ') || missing;
  }
  if (words.names && typeof value === 'number') return names(words.names, value)?.[language] ?? `${words.label[language]} ${missing}`;
  if (typeof value === 'boolean') return (words.values ?? truthWords)[String(value)]![language];
  if (typeof value === 'number') return formatCount(value, language);
  if (typeof value !== 'string') return missing;
  return words.values?.[value]?.[language] ?? textOf(value, words);
}

const nameOf = (kinds: readonly NamedKind[], { ids }: Counted, names: Names, language: Language) =>
  ids.map((id, index) => names(kinds[index]!, id)?.[language] ?? missing);

/** What an entry changed, line by line in words, changed ones first; at most `mostChanges`. */
export function changesIn(entry: Told, names: Names, language: Language): readonly Change[] {
  const { action } = entry;
  const [old, now] = [fieldsOf(entry.before), fieldsOf(entry.after)];
  const lines = fieldNames(entry).flatMap((field): Change[] => {
    const words = wordsOfField(action, field);
    if (words.silent) return [];
    if (words.counts) {
      return countedIn(entry, field, words.counts)
        .slice(0, mostChanges)
        .map((one) => ({
          field: nameOf(words.counts!, one, names, language).join(' · '),
          before: one.before === null ? null : said(action, one.before, words, names, language),
          after: one.after === null ? null : said(action, one.after, words, names, language),
          changed: one.before !== one.after,
        }));
    }
    const [before, after] = [old, now].map((side) => (field in side ? said(action, side[field], words, names, language) : null));
    return [{ field: words.label[language], before: before!, after: after!, changed: before !== after }];
  });
  return lines.sort((left, right) => Number(right.changed) - Number(left.changed)).slice(0, mostChanges);
}

const lastDay = /\d{2}\/\d{2}\/\d{4}$/;

/** A single count that was written: «Sửa 12 → 15 phường Ba Đình · BHXH tự nguyện mới · 20/05/2026». */
function countSentence(
  told: AuditAction,
  entry: Told,
  one: Counted,
  kinds: readonly NamedKind[],
  names: Names,
  language: Language,
): string {
  const [unit = '', ...others] = nameOf(kinds, one, names, language);
  const count = (value: unknown) => formatCount(value as number | null, language);
  const verbs = told.counts!.verbs;
  const act =
    one.before === null
      ? `${verbs.added[language]} ${count(one.after)}`
      : one.after === null
        ? `${verbs.removed[language]} ${count(one.before)}`
        : `${verbs.changed[language]} ${count(one.before)} → ${count(one.after)}`;
  const place = unit.split(', ')[0]!;
  const when = lastDay.exec(entry.subjectName)?.[0] ?? entry.subjectName;
  return [`${act} ${language === 'vi' ? inSentence(place) : place}`, ...others, ...constants(told, entry, names, language), when].join(
    ' · ',
  );
}

/** What an entry says besides its counts. */
const constants = (told: AuditAction, entry: Told, names: Names, language: Language) =>
  fieldNames(entry)
    .filter((field) => field !== told.counts?.field)
    .map((field) => said(entry.action, fieldsOf(entry.after)[field], wordsOfField(entry.action, field), names, language));

/** What was done, as a sentence with the thing named. */
export function sentenceOf(entry: Told, names: Names, language: Language): string {
  const told = actionOf(entry.action);
  const subject = subjectIn(entry, names, language);
  if (!told) return `${wordsOfAction(entry.action)[language]}: ${subject}`;
  const kinds = told.counts && wordsOfField(entry.action, told.counts.field).counts;
  if (told.counts && kinds) {
    const counted = countedIn(entry, told.counts.field, kinds);
    if (counted.length === 1) return countSentence(told, entry, counted[0]!, kinds, names, language);
    if (counted.length > 1) {
      const more = constants(told, entry, names, language);
      const many = told.counts.many[language].replace('{count}', formatCount(counted.length, language));
      return [`${many}: ${subject}`, ...more].join(' · ');
    }
  }
  const changed = changesIn(entry, names, language).filter((line) => line.changed && line.before !== null && line.after !== null);
  const only = changed.length === 1 && told.saysChange ? ` · ${changed[0]!.field}: ${changed[0]!.before} → ${changed[0]!.after}` : '';
  return `${told[language]}: ${subject}${only}`;
}
