import type { FastifyInstance } from 'fastify';

/** While the server closes, each answer that still goes out is the last on its connection: a browser that keeps it open would hold the end up. */
export function sayFarewell(server: FastifyInstance): void {
  let closing = false;
  server.addHook('preClose', (done) => {
    closing = true;
    done();
  });
  server.addHook('onSend', (_request, reply, payload, done) => {
    if (closing) void reply.header('connection', 'close');
    done(null, payload);
  });
}
