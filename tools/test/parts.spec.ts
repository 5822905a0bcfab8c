import { runParts, type Part } from './parts.ts';

/** Parts that say when they begin and end. */
function told(parts: readonly Partial<Part>[]) {
  const heard: string[] = [];
  const named = parts.map((part, index): Part => {
    const name = part.name ?? String(index);
    const work = async () => {
      heard.push(`${name} begins`);
      await new Promise((done) => setTimeout(done, 5));
      heard.push(`${name} ends`);
      return (await part.work?.()) ?? true;
    };
    return { ...part, name, work };
  });
  return { heard, run: () => runParts(named) };
}

describe('the parts of the test', () => {
  beforeEach(() => {
    jest.spyOn(console, 'log').mockImplementation();
    jest.spyOn(console, 'error').mockImplementation();
  });

  it('run two at a time', async () => {
    const { heard, run } = told([{}, {}, {}]);
    expect(await run()).toEqual({ passed: 3, failed: 0 });
    expect(heard.slice(0, 2)).toEqual(['0 begins', '1 begins']);
    expect(heard.indexOf('2 begins')).toBeGreaterThan(heard.indexOf('0 ends'));
  });

  it('wait for what they need, and run by themselves where they fill the machine', async () => {
    const { heard, run } = told([{ name: 'journeys', after: ['build'], alone: true }, { name: 'build' }]);
    await run();
    expect(heard).toEqual(['build begins', 'build ends', 'journeys begins', 'journeys ends']);
  });

  it('that fail fail the run, also where their tool counted nothing or threw', async () => {
    const { run } = told([
      { work: () => Promise.resolve(false), counts: () => ({ passed: 4, failed: 0 }) },
      { work: () => Promise.reject(new Error('gone')) },
      { counts: () => ({ passed: 7, failed: 0 }) },
    ]);
    expect(await run()).toEqual({ passed: 11, failed: 2 });
  });
});
