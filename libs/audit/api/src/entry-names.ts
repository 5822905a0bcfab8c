import { Injectable } from '@nestjs/common';
import { changesIn, idsIn, sentenceOf, wordsOfAction, type Change, type NamedKind, type Names, type Told } from '@ra-quan/audit/model';
import type { BilingualText, Language } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';

type Finder = (ids: readonly number[], manager?: EntityManager) => Promise<ReadonlyMap<number, BilingualText>>;

/** What entries speak of by its id, by its name. Who knows names stands to the right of this domain, and says so here. */
@Injectable()
export class EntryNames {
  private readonly finders = new Map<NamedKind, Finder>();

  know(kind: NamedKind, finder: Finder): void {
    this.finders.set(kind, finder);
  }

  /** @param manager inside of which they are asked for */
  async of(entries: readonly Told[], manager?: EntityManager): Promise<Names> {
    const asked = new Map<NamedKind, Set<number>>();
    for (const [kind, id] of entries.flatMap(idsIn)) asked.set(kind, (asked.get(kind) ?? new Set()).add(id));
    const found = new Map(
      await Promise.all([...asked].map(async ([kind, ids]) => [kind, await this.finders.get(kind)?.([...ids], manager)] as const)),
    );
    return (kind, id) => found.get(kind)?.get(id);
  }

  /** Entries with what they say in a language. */
  async inWords<Entry extends Told>(
    entries: readonly Entry[],
    language: Language,
    manager?: EntityManager,
  ): Promise<(Entry & { actionName: string; sentence: string; changes: readonly Change[] })[]> {
    const names = await this.of(entries, manager);
    return entries.map((entry) => ({
      ...entry,
      actionName: wordsOfAction(entry.action)[language],
      sentence: sentenceOf(entry, names, language),
      changes: changesIn(entry, names, language),
    }));
  }
}
