import fc from 'fast-check';
import { type CellDraft, type Drafts, draftOf, proposalFor, withState, withTyped } from './cell-draft';
import { formatCount } from './numbers';

describe('a text typed into a cell', () => {
  it('is read as an office writes it: 62.522 is 62522', () => {
    expect(draftOf('62.522')).toEqual({ text: '62.522', value: 62_522, version: 0, state: 'waiting' });
  });

  it.each(['62,522', '62.52', '62 522', '-3', 'ba', '00004'])('is refused and kept where it would have to be guessed: %s', (text) => {
    expect(draftOf(text)).toMatchObject({ text, value: undefined, state: 'refused' });
  });

  it('takes a figure back where it is empty, and 0 is a figure', () => {
    expect(draftOf('', { value: 7, version: 2 })).toMatchObject({ value: null, version: 2 });
    expect(draftOf('0')).toMatchObject({ value: 0, state: 'waiting' });
  });

  it('changes nothing where it says what is saved', () => {
    expect(draftOf('62.522', { value: 62_522, version: 3 })).toBeUndefined();
    expect(draftOf(' ')).toBeUndefined();
  });

  it('is never sent while it cannot be read', () => {
    const drafts: Drafts = new Map([['a', draftOf('62,522')!]]);
    expect(withState(drafts, ['a'], 'sending').get('a')?.state).toBe('refused');
  });

  it('over one that is on its way is a change of its own, also where it says what was saved before', () => {
    const going: Drafts = withState(new Map([['a', draftOf('5', { value: 4, version: 2 })!]]), ['a'], 'sending');
    const type = (text: string) => withTyped(going, new Map([['a', text]]), () => ({ value: 4, version: 2 })).get('a');
    expect([type('4'), type('6'), type('5')]).toMatchObject([
      { value: 4, state: 'waiting' },
      { value: 6, state: 'waiting' },
      { value: 5, state: 'sending' },
    ]);
  });

  it('is asked about with its digits', () => {
    expect(['62,522', '62 522', '1,234,567'].map(proposalFor)).toEqual([62_522, 62_522, 1_234_567]);
    for (const text of ['62.52', '1.234,5', '1,234.567', '12,5', '1234,567', 'ba', '-3'])
      expect([text, proposalFor(text)]).toEqual([text, undefined]);
  });
});

describe('a sheet pasted twice', () => {
  it('changes nothing the second time', () => {
    const counts = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 0, max: 10_000_000 }));
    fc.assert(
      fc.property(counts, (pasted) => {
        const typed = new Map(Object.entries(pasted).map(([key, value]) => [key, formatCount(value)]));
        const once = withTyped(new Map<string, CellDraft>(), typed, () => undefined);
        const saved = new Map([...once].map(([key, { value }]) => [key, { value: value!, version: 1 }]));
        expect(withTyped(new Map<string, CellDraft>(), typed, (key) => saved.get(key)).size).toBe(0);
      }),
    );
  });
});
