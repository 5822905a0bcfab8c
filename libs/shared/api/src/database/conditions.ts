/** A condition of a list: SQL in which `?` stands for the value, and the value that was asked for; `undefined` or `null` where none was. */
export type Condition = readonly [sql: string, value: unknown];

/**
 * The conditions that were asked for, as one SQL expression with its values. What was not asked for is no condition at all, so that the database
 * plans for what is left and may answer from an index alone.
 */
export function conditionsOf(conditions: readonly Condition[]): { readonly where: string; readonly values: readonly unknown[] } {
  const asked = conditions.filter(([, value]) => value !== undefined && value !== null);
  return {
    where: asked.map(([sql], index) => `(${sql.replaceAll('?', `$${index + 1}`)})`).join(' AND ') || 'true',
    values: asked.map(([, value]) => value),
  };
}
