import { rmSync } from 'node:fs';

export async function stop({ server, folder }) {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

export default () => stop(globalThis.__RA_QUAN_TEST__);
