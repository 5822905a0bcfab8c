import { rmSync } from 'node:fs';

export default async function () {
  const { server, folder } = globalThis.__RA_QUAN_TEST__;
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
