import { fold } from '@ra-quan/geography/model';
import type { Found } from '@ra-quan/shared/model';

const most = 8;
const storageKey = (person: number) => `rq.recent.${person}`;

/** What this person opened lately from this browser, the last first. */
export function recentOf(person: number): readonly Found[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey(person)) ?? '[]');
    return Array.isArray(kept) ? (kept as Found[]) : [];
  } catch {
    // What another version or a hand left there is nothing.
    return [];
  }
}

export function keepRecent(person: number, found: Found): void {
  const others = recentOf(person).filter(({ key }) => key !== found.key);
  localStorage.setItem(storageKey(person), JSON.stringify([found, ...others].slice(0, most)));
}

/** Those whose name or detail holds every word. */
export function recentSaying(recent: readonly Found[], words: string): readonly Found[] {
  const parts = fold(words).split(' ');
  return recent.filter(({ name, detail }) => {
    const text = fold([name.vi, name.en, detail?.vi ?? ''].join(' '));
    return parts.every((part) => text.includes(part));
  });
}
