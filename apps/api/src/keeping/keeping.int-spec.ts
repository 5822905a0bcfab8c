import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync, mkdtempSync, rmSync, existsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readDomainSchemas, startApi, startApiFilledBy, type Addresses, type RunningApi } from '@ra-quan/shared/api/testing';

const run = promisify(execFile);

const server = (entry: 'backup' | 'restore', file: string, { owner, api }: Addresses) =>
  run(process.execPath, [`dist/server/${entry}.mjs`, file], { env: { ...process.env, DATABASE_OWNER_URL: owner, DATABASE_URL: api } });

/** What a command that fails says. */
const saidBy = (command: Promise<unknown>): Promise<string> =>
  command.then(
    () => 'did not fail',
    (cause: { stderr: string }) => cause.stderr,
  );

describe('all data in one file', () => {
  let folder: string;
  let file: string;
  let first: RunningApi;
  /** Restored from the first. */
  let second: RunningApi;
  /** What the backup holds, and what was said of backups that hold something else. */
  let content: Record<string, string>;
  const said: Record<'damaged' | 'cut' | 'foreign' | 'notEmpty', string> = { damaged: '', cut: '', foreign: '', notEmpty: '' };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ra-quan-backup-'));
    file = join(folder, 'all.zip');
    first = await startApi();
    await run(process.execPath, ['dist/server/demo.mjs'], { env: { ...process.env, DATABASE_URL: first.addresses.api } });
    const administrator = await first.signIn('quan-tri');
    const odd = { username: 'thu', displayName: 'Nguyễn "Thử"\tThị\\n', role: 'director', unitId: null };
    await administrator.post('/users', { ...odd, password: 'mặt trời mọc đằng đông' });
    await server('backup', file, first.addresses);
    content = await contentOf(first);
    said.notEmpty = await saidBy(server('restore', file, first.addresses));
    const whole = readFileSync(file);
    const other = (name: string, bytes: Buffer) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    const turned = Buffer.from(whole);
    turned[Math.floor(whole.length / 2)]! ^= 1;
    second = await startApiFilledBy(async (addresses) => {
      said.foreign = await saidBy(server('restore', 'package.json', addresses));
      said.cut = await saidBy(server('restore', other('cut.zip', whole.subarray(0, whole.length - 2_000)), addresses));
      said.damaged = await saidBy(server('restore', other('damaged.zip', turned), addresses));
      await server('restore', file, addresses);
    });
  }, 180_000);
  afterAll(async () => {
    await first.stop();
    await second.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is readable by its owner alone, and says in the log that it was made', async () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const auditor = await first.signIn('kiem-toan');
    expect((await auditor.get('/audit?action=audit.backup')).body.items[0]).toMatchObject({
      actorUsername: 'system',
      actionName: 'Sao lưu dữ liệu',
    });
  });

  it('has no name before it is whole', async () => {
    const nowhere = join(folder, 'nowhere', 'all.zip');
    expect(await saidBy(server('backup', nowhere, first.addresses))).toContain('ENOENT');
    expect(existsSync(nowhere)).toBe(false);
  });

  it('never becomes half of the data: damaged, cut off, foreign, or into a database that holds something', async () => {
    expect(said.damaged).toContain('The backup is damaged in table');
    expect(said.cut).toContain('is not a readable backup');
    expect(said.foreign).toContain('is not a readable backup');
    expect(said.notEmpty).toContain('The database is not empty');
    expect(await contentOf(first)).toEqual(content);
  });

  it('becomes the same data again', async () => {
    expect(await contentOf(second)).toEqual(content);
    expect(Object.values(content).filter((table) => table !== null).length).toBeGreaterThan(25);
    // Sessions are not part of it.
    expect(await second.sql('SELECT count(*)::int AS sessions FROM identity.session')).toEqual([{ sessions: 0 }]);
  });

  it('gives the answers it gave, and people go on working in it', async () => {
    const years = async (api: RunningApi) => {
      const director = await api.signIn('giam-doc');
      return (await director.get('/comparisons/provinces?indicator=1&first=2019&last=2020&on=2020-05-01')).body;
    };
    const before = await years(first);
    expect(before.rows.length).toBeGreaterThan(30);
    expect(await years(second)).toEqual(before);
    const administrator = await second.signIn('quan-tri');
    const late = { username: 'sau', displayName: 'Người Đến Sau', role: 'director', unitId: null, password: 'mặt trời mọc đằng đông' };
    expect((await administrator.post('/users', late)).status).toBe(201);
  });

  it('closes the chain of the log, and begins another for all to see', async () => {
    const auditor = await second.signIn('kiem-toan');
    const chain = async () => (await auditor.get('/audit/chain')).body;
    const { seals: closed } = await chain();
    while ((await chain()).seals === closed) await new Promise((later) => setTimeout(later, 250));
    expect(await chain()).toMatchObject({
      intact: true,
      chains: [
        { id: 1, backupOf: null },
        { id: 2, backupOf: expect.any(String) },
      ],
    });
    expect((await auditor.get('/audit?action=audit.restore')).body.items[0]).toMatchObject({ after: { chain: 2 }, sealed: true });
    // What came before is still held by its seals.
    await second.sql('ALTER TABLE audit.audit_entry DISABLE TRIGGER ALL');
    await second.sql(`UPDATE audit.audit_entry SET actor_username = 'ai-do' WHERE action = 'identity.create-user' AND chain = 1`);
    expect(await chain()).toMatchObject({ intact: false });
  });
});

const passing = readDomainSchemas().flatMap(({ schema }) => (schema.passing ?? []).map((table) => `${schema.name}.${table}`));

/** The content of every table that is kept, but the log, which grows when data is kept or restored. */
async function contentOf(api: RunningApi): Promise<Record<string, string>> {
  const names = await api.sql<{ name: string }>(
    `SELECT schemaname || '.' || tablename AS name FROM pg_tables WHERE schemaname = ANY ($1) AND schemaname <> 'audit' ORDER BY 1`,
    [readDomainSchemas().map(({ schema }) => schema.name)],
  );
  const content: Record<string, string> = {};
  for (const { name } of names.filter((table) => !passing.includes(table.name))) {
    // When somebody last signed in goes on while the data is compared.
    const row = name === 'identity.app_user' ? `to_jsonb(t) - 'last_sign_in_at'` : 't';
    const [found] = await api.sql<{ hash: string }>(
      `SELECT count(*) || ' ' || sum(hashtextextended((${row})::text, 0)::numeric) AS hash FROM ${name} t`,
    );
    content[name] = found!.hash;
  }
  return content;
}
