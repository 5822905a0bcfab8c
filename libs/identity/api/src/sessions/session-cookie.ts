import type { FastifyReply } from 'fastify';

export const sessionCookie = 'rq_session';

/** Not readable by scripts, not sent from other sites, and only over TLS where the request came by TLS. */
export function setSessionCookie(reply: FastifyReply, token: string): void {
  const secure = reply.request.protocol === 'https';
  void reply.setCookie(sessionCookie, token, { path: '/', httpOnly: true, sameSite: 'strict', secure });
}

export function clearSessionCookie(reply: FastifyReply): void {
  void reply.clearCookie(sessionCookie, { path: '/' });
}
