/** What a seal says: the entries of one batch of transactions, bound to the seal before it. */
export interface Seal {
  readonly id: number;
  readonly hash: string;
  readonly previousHash: string;
}

/** The hash before the first seal. */
export const genesis = '0'.repeat(64);

/** Text whose hash seals a batch: the previous hash, then the entries' own texts in order, each on its line. */
export function sealText(previousHash: string, entries: readonly string[]): string {
  return [previousHash, ...entries].join('\n');
}

/**
 * The first seal that does not follow from what it covers, or `null` when the whole chain holds.
 * @param entriesOf the texts a seal covers, in order
 * @param hash the hash of a text
 */
export async function firstBroken<Kept extends Seal>(
  seals: readonly Kept[],
  entriesOf: (seal: Kept) => Promise<readonly string[]>,
  hash: (text: string) => string,
): Promise<number | null> {
  let previous = genesis;
  for (const seal of seals) {
    if (seal.previousHash !== previous || hash(sealText(previous, await entriesOf(seal))) !== seal.hash) return seal.id;
    previous = seal.hash;
  }
  return null;
}
