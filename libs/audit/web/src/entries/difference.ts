/** One field of a change. */
export interface Difference {
  readonly field: string;
  /** `undefined` where the field was not there. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly changed: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields => {
  if (value === null || value === undefined) return {};
  return typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : { '': value };
};

const written = (fields: Fields, field: string): string | undefined => {
  if (!(field in fields)) return undefined;
  const value = fields[field];
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** The fields before and after a change, changed ones first. */
export function differences(before: unknown, after: unknown): Difference[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  const all = fields.map((field) => {
    const pair = { before: written(old, field), after: written(now, field) };
    return { field, ...pair, changed: pair.before !== pair.after };
  });
  return all.sort((left, right) => Number(right.changed) - Number(left.changed));
}
