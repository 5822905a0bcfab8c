import { everyRow } from './every-row';

describe('an export', () => {
  it('reads its list once, however many rows there are', async () => {
    const sizes: number[] = [];
    const rows = await everyRow((page, size) => {
      sizes.push(size);
      return Promise.resolve({ total: 60_000, items: Array.from({ length: Math.min(size, 60_000) }, (_, at) => at + page) });
    });
    expect([rows.length, sizes]).toEqual([50_000, [50_000]]);
  });
});
