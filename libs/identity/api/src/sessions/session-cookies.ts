import { Inject, Injectable } from '@nestjs/common';
import { basePath } from '@ra-quan/shared/api';
import type { FastifyReply } from 'fastify';

export const sessionCookie = 'rq_session';

/** Says which browser this is to the accounts that were signed in to from it; signs nobody in. */
export const deviceCookie = 'rq_device';

const deviceSeconds = 365 * 24 * 60 * 60;

/** Not readable by scripts, not sent from other sites, nor to other products at the same address, and only over TLS where the request came by TLS. */
@Injectable()
export class SessionCookies {
  private readonly path: string;

  constructor(@Inject(basePath) base: string) {
    this.path = base || '/';
  }

  setSession(reply: FastifyReply, token: string): void {
    void reply.setCookie(sessionCookie, token, this.optionsOf(reply));
  }

  setDevice(reply: FastifyReply, token: string): void {
    void reply.setCookie(deviceCookie, token, { ...this.optionsOf(reply), maxAge: deviceSeconds });
  }

  clearSession(reply: FastifyReply): void {
    void reply.clearCookie(sessionCookie, { path: this.path });
  }

  private optionsOf(reply: FastifyReply) {
    return { path: this.path, httpOnly: true, sameSite: 'strict' as const, secure: reply.request.protocol === 'https' };
  }
}
