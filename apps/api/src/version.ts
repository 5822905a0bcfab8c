import { readFileSync } from 'node:fs';

// The server runs from dist/server, two folders below the manifest that states the version.
const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };

/** The product's version, from the one place that states it. */
export const version = manifest.version;
