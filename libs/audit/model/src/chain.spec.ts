import fc from 'fast-check';
import { firstBroken, genesis, sealText, type Seal } from './chain';

/** Free of collisions, which is all the chain asks of a hash. */
const hash = (text: string) => `#${text}`;

function chainOf(batches: readonly (readonly string[])[]): Seal[] {
  let previousHash = genesis;
  return batches.map((entries, index) => {
    const seal = { id: index + 1, previousHash, hash: hash(sealText(previousHash, entries)) };
    previousHash = seal.hash;
    return seal;
  });
}

const entriesIn = (batches: readonly (readonly string[])[]) => (seal: Seal) => Promise.resolve(batches[seal.id - 1]!);

describe('the chain of the audit log', () => {
  it('holds for whatever was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(fc.string())), async (batches) => {
        expect(await firstBroken(chainOf(batches), entriesIn(batches), hash)).toBeNull();
      }),
    );
  });

  it('breaks at the batch in which one entry was changed', async () => {
    const batches = [['a', 'b'], ['c'], ['d', 'e']];
    const seals = chainOf(batches);
    const touched = [['a', 'b'], ['changed'], ['d', 'e']];
    expect(await firstBroken(seals, entriesIn(touched), hash)).toBe(2);
  });

  it('breaks when a seal was taken out', async () => {
    const batches = [['a'], ['b'], ['c']];
    const [first, , third] = chainOf(batches);
    expect(await firstBroken([first!, third!], entriesIn(batches), hash)).toBe(3);
  });
});
