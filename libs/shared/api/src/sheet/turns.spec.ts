import { Turns } from './turns';

describe('turns', () => {
  const here = new AbortController().signal;
  const held = () => {
    let free = () => {};
    const work = jest.fn(() => new Promise<void>((resolve) => (free = resolve)));
    return { work, free: () => free() };
  };

  it('are taken in the order of asking, no more at once than there are', async () => {
    const turns = new Turns(1, 1_000);
    const [first, second, third] = [held(), held(), held()];
    const all = [first, second, third].map(({ work }) => turns.take(here, work));
    expect([first, second].map(({ work }) => work.mock.calls.length)).toEqual([1, 0]);
    first.free();
    await all[0];
    await Promise.resolve();
    expect([second, third].map(({ work }) => work.mock.calls.length)).toEqual([1, 0]);
    second.free();
    await all[1];
    third.free();
    await all[2];
    expect(third.work).toHaveBeenCalledTimes(1);
  });

  it('come free also where the work fails', async () => {
    const turns = new Turns(1, 1_000);
    await expect(turns.take(here, () => Promise.reject(new Error('torn')))).rejects.toThrow('torn');
    expect(await turns.take(here, () => Promise.resolve('done'))).toBe('done');
  });

  it('are not waited for without end, nor by those who have left', async () => {
    const turns = new Turns(1, 20);
    const holder = held();
    const holding = turns.take(here, holder.work);
    const leaving = new AbortController();
    const left = turns.take(leaving.signal, () => Promise.resolve());
    leaving.abort();
    await expect(left).rejects.toMatchObject({ status: 503, rule: { code: 'exports-busy' } });
    await expect(turns.take(here, () => Promise.resolve())).rejects.toMatchObject({ rule: { code: 'exports-busy' } });
    holder.free();
    await holding;
    expect(await turns.take(here, () => Promise.resolve('next'))).toBe('next');
  });
});
