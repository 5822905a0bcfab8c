import { everyRow } from './every-row';

describe('the rows of an export', () => {
  const list = (length: number) => (page: number, size: number) => {
    const rows = Array.from({ length }, (_, at) => at);
    return Promise.resolve({ total: length, items: rows.slice((page - 1) * size, page * size) });
  };

  it.each([0, 3, 70_253])('are all %i that the filter finds', async (length) => {
    const read = jest.fn(list(length));
    expect(await everyRow(read)).toHaveLength(length);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('are refused, not cut, where a file cannot hold them', async () => {
    await expect(everyRow(list(100_001))).rejects.toMatchObject({ rule: { code: 'export-too-long' }, details: { total: 100_001 } });
  });
});
