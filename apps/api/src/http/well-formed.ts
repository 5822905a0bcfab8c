import { Invalid, type Rule } from '@ra-quan/shared/api';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { isUtf8 } from 'node:buffer';

const brokenText: Rule = {
  code: 'broken-text',
  vi: 'Nội dung gửi lên có chữ hỏng: không đúng UTF-8.',
  en: 'What was sent holds broken text: it is not well-formed UTF-8.',
};

/** Bytes that are no text are refused, in bodies and in addresses, before anything puts a substitute in their place. */
export function takeWellFormedText(app: NestFastifyApplication, bodyLimit: number): void {
  const server = app.getHttpAdapter().getInstance();
  const parse = server.getDefaultJsonParser('error', 'error');
  app.useBodyParser('application/json', { bodyLimit }, (request, body, done) => {
    if (isUtf8(body)) void parse(request as FastifyRequest, body.toString('utf8'), done);
    else done(new Invalid(brokenText));
  });
  server.addHook('onRequest', (request, _reply, next) => {
    next(request.url.startsWith('/api/') && !isDecodable(request.url) ? new Invalid(brokenText) : undefined);
  });
}

function isDecodable(address: string): boolean {
  try {
    // Asked for its answer: a call of which nothing is used may be left out of the build.
    return decodeURIComponent(address) !== '';
  } catch {
    return false;
  }
}
