import { addressOf, contract, operation, type Created } from './operation';
import type { Id } from './quantities';

const boats = contract('boats', {
  list: operation<{ answer: readonly string[] }>('GET', 'boats'),
  build: operation<{ body: { name: string }; answer: Created }>('POST', 'boats'),
  name: operation<{ path: { id: Id; side: 'bow' | 'stern' }; answer: void }>('PUT', 'boats/:id/names/:side', 204),
});

describe('an operation', () => {
  it('is named by its contract, and succeeds as its method does where nothing else is said', () => {
    expect(Object.values(boats).map(({ id, status }) => [id, status])).toEqual([
      ['boats.list', 200],
      ['boats.build', 201],
      ['boats.name', 204],
    ]);
  });

  it('has its address below the root of the API, with its parts filled in as text', () => {
    expect(addressOf(boats.list)).toBe('/api/v1/boats');
    expect(addressOf(boats.name, { id: 7, side: 'a/b' })).toBe('/api/v1/boats/7/names/a%2Fb');
  });

  it('says 204 exactly where it has no answer', () => {
    // @ts-expect-error no answer, no status
    operation<{ answer: void }>('DELETE', 'boats');
    // @ts-expect-error an answer, and 204
    operation<{ answer: Created }>('POST', 'boats', 204);
  });
});
