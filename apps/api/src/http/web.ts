import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { NotFound } from '@ra-quan/shared/api';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const year = 31_536_000;
const hashed = /-[\w-]{8}\.\w+$/;

/** What lies beside the application, but is nobody's to read: the page goes out below, and what the build tells of itself stays here. */
const kept = ['**/index.html*', '**/*stats.json*', '**/*.map*', '**/prerendered-routes.json*'];

/** Serves the built web application: hashed files for ever, and its page, made for the base path, for every address that is not the API's. */
export async function serveWeb(app: NestFastifyApplication, root: string, basePath: string): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  const page = pageFor(basePath, readFileSync(join(root, 'index.html'), 'utf8'));
  await server.register(fastifyStatic, {
    root: resolve(root),
    wildcard: false,
    globIgnore: kept,
    index: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      void reply.header('cache-control', hashed.test(path.replace(/\.(br|gz)$/, '')) ? `public, max-age=${year}, immutable` : 'no-cache');
    },
  });
  server.get('/*', (request, reply) => {
    if (request.url.startsWith('/api/')) throw new NotFound();
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);
  });
}

/** The built page is for the root of an address; everything it loads and links to is found from its `<base>`. */
export function pageFor(basePath: string, built: string): string {
  const root = '<base href="/"';
  if (!built.includes(root)) throw new Error('The page of the web application says no base');
  return built.replace(root, `<base href="${basePath}/"`);
}
