import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startApi, type Client, type RunningApi } from '@ra-quan/shared/api/testing';

const run = promisify(execFile);

describe('what the product hands out, on the command line', () => {
  let api: RunningApi;
  let administrator: Client;
  let folder: string;

  beforeAll(async () => {
    api = await startApi();
    administrator = await api.signIn('quan-tri');
    folder = mkdtempSync(join(tmpdir(), 'ra-quan-import-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await api.stop();
  });

  const imported = async (kind: string, on: string, file: string) => {
    const asked = ['tools/import/main.ts', kind, file, '--on', on, '--url', api.url, '--commit'];
    const { stdout } = await run(process.execPath, asked, { env: { PATH: process.env['PATH'], RA_QUAN_PASSWORD: 'thang-van-dong' } });
    return stdout;
  };
  const kept = async (address: string, name: string, change = (text: string) => text) => {
    const file = join(folder, name);
    const content = Buffer.from(await (await administrator.download(address)).arrayBuffer());
    writeFileSync(file, name.endsWith('.csv') ? change(content.toString()) : content);
    return file;
  };

  it.each([
    ['xlsx', '2026-05-08', ''],
    ['csv', '2026-05-08', '&level=3'],
    ['xlsx', '2025-06-30', ''],
  ])('is taken back unchanged: every unit as .%s of %s', async (format, on, more) => {
    const file = await kept(`/units/export?format=${format}&asOf=${on}${more}`, `don-vi-${on}.${format}`);
    expect(await imported('units', on, file)).toMatch(/nothing to change/);
  });

  it.each([
    ['units', '00004,Phường Ba Đình,,01,,,', /nothing to change/],
    ['populations', '00004,,23023', /Imported/],
    ['populations', '00004,,23023', /nothing to change/],
  ])('is a template whose explanations are no data: %s %s', async (kind, row, said) => {
    const file = await kept(`/catalogue/templates/${kind}?format=csv`, 'mau.csv', (text) => `${text}${row}\r\n`);
    expect(await imported(kind, '2026-05-08', file)).toMatch(said);
  });
});
