import { keep, type Running } from './keep';

/** A process that ends when it is told to. */
function made() {
  let end: (how: string) => void;
  const ended = new Promise<string>((known) => (end = known));
  const running: Running = { ended, stop: () => Promise.resolve(end('stopped')) };
  return { running, end: end! };
}

describe('what npm start keeps running', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());
  const quietly = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  afterAll(() => quietly.mockRestore());

  it('is begun again when it ends by itself, also when beginning fails once', async () => {
    const all = [made(), made()];
    const begin = jest.fn<Promise<Running>, []>();
    begin.mockResolvedValueOnce(all[0]!.running).mockRejectedValueOnce(new Error('not yet')).mockResolvedValueOnce(all[1]!.running);
    const kept = await keep('API', begin);
    all[0]!.end('SIGKILL');
    await jest.advanceTimersByTimeAsync(10_000);
    expect(begin).toHaveBeenCalledTimes(3);
    await kept.stop();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(begin).toHaveBeenCalledTimes(3);
  });

  it('is given up, with the reason, when it ends five times within a minute', async () => {
    const begin = jest.fn(() => {
      const one = made();
      setTimeout(() => one.end('1'), 10);
      return Promise.resolve(one.running);
    });
    const kept = await keep('API', begin);
    const gaveUp = expect(kept.gaveUp).rejects.toThrow(/API ended 5 times within a minute \(1\)/);
    await jest.advanceTimersByTimeAsync(60_000);
    await gaveUp;
    expect(begin).toHaveBeenCalledTimes(5);
  });

  it('may end once a minute for ever', async () => {
    const begin = jest.fn(() => {
      const one = made();
      setTimeout(() => one.end('1'), 61_000);
      return Promise.resolve(one.running);
    });
    const kept = await keep('API', begin);
    await jest.advanceTimersByTimeAsync(20 * 62_000);
    expect(begin.mock.calls.length).toBeGreaterThan(15);
    await kept.stop();
  });
});
