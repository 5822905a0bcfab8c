import { type UnitFound, typedName } from '@ra-quan/geography/model';

/**
 * The candidates that are called exactly what was typed (marks and the kind may be left out; what follows a comma narrows the place, not the name).
 * Where there are several, nobody but the user can know which is meant.
 */
export function calledSo(text: string, candidates: readonly UnitFound[]): readonly UnitFound[] {
  const typed = typedName(text.split(',')[0]!);
  if (typed.bare === '') return [];
  return candidates.filter(({ name, alias }) => {
    const own = typedName(alias?.split(',')[0] ?? name);
    return own.bare === typed.bare && (!typed.prefix || own.prefix === typed.prefix);
  });
}
