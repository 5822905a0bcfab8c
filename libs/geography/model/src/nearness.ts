import { fold, squeeze } from './folding';

/** How near a name is to what was typed: 0 it is called so, 1 it begins so, 2 neither. */
export function nearnessOf(typed: string, ...names: readonly string[]): 0 | 1 | 2 {
  const words = fold(typed);
  const folded = names.map(fold);
  if (folded.includes(words) || names.some((name) => squeeze(name) === squeeze(typed))) return 0;
  return folded.some((name) => name.startsWith(words)) ? 1 : 2;
}
