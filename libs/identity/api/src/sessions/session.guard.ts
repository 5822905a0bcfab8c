import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { Forbidden, Unauthenticated, buildName, permissionKey, publicKey, type ActorRequest, type Rule } from '@ra-quan/shared/api';
import { mayDo, type Permission } from '@ra-quan/shared/model';
import { sessionCookie } from './session-cookies';
import { SessionQuery } from './session.query';
import { requireCsrfToken } from './session.service';

const signInFirst: Rule = { code: 'unauthenticated', vi: 'Hãy đăng nhập để tiếp tục.', en: 'Sign in to continue.' };
const changePasswordFirst: Rule = {
  code: 'identity.change-password-first',
  vi: 'Hãy đổi mật khẩu lần đầu trước khi tiếp tục.',
  en: 'Change your first password before you continue.',
};
const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

/** The one gate of every handler: public, or a session that holds the handler's permission. A handler that says neither is closed. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionQuery,
    @Inject(buildName) private readonly build: string,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(publicKey, places)) return true;
    const request = context.switchToHttp().getRequest<ActorRequest>();
    const token = request.cookies[sessionCookie];
    const found = token ? await this.sessions.find(token) : null;
    if (!found) throw new Unauthenticated(signInFirst);
    if (!safeMethods.includes(request.method)) requireCsrfToken(found.csrfToken, request.headers['x-csrf-token']);
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(permissionKey, places);
    if (!permission || !mayDo(found.actor, permission)) throw new Forbidden();
    if (found.mustChangePassword && permission !== 'account.own') throw new Forbidden(changePasswordFirst);
    // Guests do not learn what exactly runs here.
    void context.switchToHttp().getResponse<FastifyReply>().header('x-ra-quan-version', this.build);
    request.actor = found.actor;
    return true;
  }
}
