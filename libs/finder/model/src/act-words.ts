import { fold } from '@ra-quan/geography/model';
import type { Act } from '@ra-quan/shared/model';

/** What an act is called: its names first, then other words for it. */
const callsOf = ({ name, also }: Act): readonly string[] => [name.vi, name.en, ...(also?.vi ?? []), ...(also?.en ?? [])];

/** How near an act is to what was typed: 0 it is called so, 1 it begins so, 2 one of its words does; nothing where it is none of these. */
export function nearnessOfAct(act: Act, typed: string): 0 | 1 | 2 | undefined {
  const words = fold(typed);
  if (words === '') return undefined;
  const calls = callsOf(act).map(fold);
  if (calls.includes(words)) return 0;
  if (calls.some((call) => call.startsWith(words))) return 1;
  return calls.some((call) => words.split(' ').every((word) => call.split(' ').some((part) => part.startsWith(word)))) ? 2 : undefined;
}

/** What is left of the words beside what the act is called, at either end: the unit that it is to be done for; empty where nothing is left or the act is not called. */
export function besideAct(act: Act, typed: string): string {
  const words = typed.trim().split(/\s+/u);
  const calls = new Set(callsOf(act).map(fold));
  if (calls.has(fold(typed))) return '';
  for (let count = words.length - 1; count > 0; count--) {
    const [first, behind] = [words.slice(0, count), words.slice(count)].map((part) => part.join(' ')) as [string, string];
    if (calls.has(fold(first))) return behind;
    const [before, last] = [words.slice(0, -count), words.slice(-count)].map((part) => part.join(' ')) as [string, string];
    if (calls.has(fold(last))) return before;
  }
  return '';
}
