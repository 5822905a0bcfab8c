import type { FastifyInstance } from 'fastify';

/** Beyond this the connection is simply cut. */
const mostToRead = 300_000_000;

/**
 * A body that is refused for its size is still read to its end and thrown away: cutting the connection while the sender is writing would lose
 * the answer that says why.
 */
export function answerLargeBodies(server: FastifyInstance): void {
  server.addHook('onSend', (request, reply, payload, done) => {
    if (reply.statusCode === 413 && Number(request.headers['content-length'] ?? Infinity) <= mostToRead) {
      reply.removeHeader('connection');
      request.raw.resume();
    }
    done(null, payload);
  });
}
