// `npm run dev`: API and web application, both built again at every change.
import { spawn, type ChildProcess } from 'node:child_process';
import { buildServer, watchServer } from '../build/server.ts';
import { dataFolder, loadDemo, prepare, startDatabase, stopProcess } from '../product/product.ts';

const database = await startDatabase(dataFolder());
await buildServer();
await prepare(database, true);
await loadDemo(database);

let api: ChildProcess | undefined;
const environment = { ...process.env, DATABASE_URL: database.api, DEMO: 'true', PORT: '3000' };
let restarting = Promise.resolve();
const watcher = watchServer(() => {
  restarting = restarting.then(async () => {
    if (api) await stopProcess(api);
    api = spawn(process.execPath, ['--enable-source-maps', 'dist/server/main.mjs'], {
      env: environment,
      stdio: 'inherit',
      detached: process.platform !== 'win32',
    });
  });
});
const web = spawn('nx', ['serve', 'web'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  detached: process.platform !== 'win32',
});
console.log('\n  API http://127.0.0.1:3000   Web http://127.0.0.1:4200\n');

async function stop(): Promise<void> {
  await watcher.close();
  await Promise.all([api && stopProcess(api), stopProcess(web)]);
  await database.stop();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
