import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { NotFound } from '@ra-quan/shared/api';
import { resolve } from 'node:path';

const year = 31_536_000;
const hashed = /-[A-Z0-9]{8}\.\w+$/;

/** Serves the built web application: hashed files for ever, and its page for every address that is not the API's. */
export async function serveWeb(app: NestFastifyApplication, root: string): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  await server.register(fastifyStatic, {
    root: resolve(root),
    wildcard: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      void reply.header('cache-control', hashed.test(path.replace(/\.(br|gz)$/, '')) ? `public, max-age=${year}, immutable` : 'no-cache');
    },
  });
  server.get('/*', (request, reply) => {
    if (request.url.startsWith('/api/')) throw new NotFound();
    return reply.sendFile('index.html');
  });
}
