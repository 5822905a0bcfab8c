import { globSync } from 'node:fs';
import { namesIn, textsOf } from './texts';

/** Tables that a cluster would distribute by province (ADR 0013). */
const distributed = ['observation_cell', 'observation', 'total', 'total_change', 'result_sheet', 'entry_receipt'];

describe('the statements of a launch hour', () => {
  const files = globSync('libs/figures/api/src/entry/*.ts').filter((file) => !/spec\.ts$/.test(file));
  const texts = files
    .flatMap((file) => textsOf(file))
    .filter(({ text }) => namesIn(text, ['figures']).some(({ name }) => distributed.includes(name)));

  it('name the province, so that each is one worker’s work', () => {
    expect(texts.length).toBeGreaterThan(5);
    // `ofDay` of a sheet begins with the province.
    expect(texts.filter(({ text }) => !/province_id|WHERE \$/.test(text)).map(({ file, line }) => `${file}:${line}`)).toEqual([]);
  });
});
