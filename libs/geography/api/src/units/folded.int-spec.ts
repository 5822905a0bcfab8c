import { fold } from '@ra-quan/geography/model';
import { startApi, type RunningApi } from '@ra-quan/shared/api/testing';
import fc from 'fast-check';

describe('names that are folded in the database', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  const inDatabase = async (names: readonly string[]) =>
    (
      await api.sql<{ folded: string }>(
        'SELECT geography.folded(name) AS folded FROM unnest($1::text[]) WITH ORDINALITY AS given (name, place) ORDER BY place',
        [names],
      )
    ).map(({ folded }) => folded);

  it('are folded as in the model: every name and former name of the catalogue', async () => {
    const names = (
      await api.sql<{ name: string }>('SELECT name FROM geography.unit_version UNION SELECT alias FROM geography.unit_alias')
    ).map(({ name }) => name);
    expect(names.length).toBeGreaterThan(10_000);
    expect(await inDatabase(names)).toEqual(names.map(fold));
  });

  it('are folded as in the model: whatever people type', async () => {
    const letters = "aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐÊÔƠƯY01 9.-–'’,/()\u0300\u0301\u0303\u0309\u0323ýỳỷỹỵ";
    const texts = fc.sample(fc.string({ unit: fc.constantFrom(...letters), maxLength: 24 }), { numRuns: 2000, seed: 26 });
    expect(await inDatabase(texts)).toEqual(texts.map(fold));
  });
});
