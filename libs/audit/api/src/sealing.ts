import { createHash } from 'node:crypto';
import { auditLogActions, genesis, sealText } from '@ra-quan/audit/model';
import type { EntityManager } from 'typeorm';
import { entryOf } from './audit-log';
import { addEntries } from './entries.writes';
import { addChain, addSeal, currentChain, endOf, entriesBetween, lastSeal } from './seals.writes';

export const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** Seals the entries of a chain whose transactions come before a number and after those of the last seal; does nothing where there are none. */
export async function sealUpTo(manager: EntityManager, chain: number, toTransaction: string): Promise<void> {
  const last = await lastSeal(manager);
  const fromTransaction = last?.chain === chain ? last.toTransaction : '0';
  const { texts, lastId } = await entriesBetween(manager, chain, fromTransaction, toTransaction);
  if (texts.length === 0) return;
  const previousHash = last?.hash ?? genesis;
  const hash = hashOf(sealText(previousHash, texts));
  await addSeal(manager, { chain, fromTransaction, toTransaction, entries: texts.length, lastEntryId: lastId!, previousHash, hash });
}

/** A log that was just restored from a backup: its chain is closed with a last seal, and a new one begins with an entry that says so. As the owner of the log. */
export async function beginChainAnew(manager: EntityManager, backupOf: Date): Promise<void> {
  const old = await currentChain(manager);
  await sealUpTo(manager, old, await endOf(manager, old));
  await addChain(manager, old + 1, backupOf);
  await sayOfData(manager, 'restore', { backupOf, chain: old + 1 });
}

/** What was done with the data as a whole, by whoever runs the product. */
export async function sayOfData(manager: EntityManager, what: keyof typeof auditLogActions, after: object): Promise<void> {
  const subject = { type: 'data', id: 'data', name: 'Ra Quân' };
  await addEntries(manager, [entryOf({ actor: null, action: auditLogActions[what], subject, after })]);
}
