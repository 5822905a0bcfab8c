import { Body, Controller, Param, Req, Res, type PipeTransform } from '@nestjs/common';
import { UnitReader } from '@ra-quan/geography/api';
import { Answers, CurrentActor, NotFound, Public, Require } from '@ra-quan/shared/api';
import { permissionsFor, sessionContract, type Actor, type OwnSession, type SessionState } from '@ra-quan/shared/model';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DemoAccountsService } from '../demo-accounts';
import { SessionCookies, sessionCookie } from './session-cookies';
import { SessionQuery } from './session.query';
import { SessionService } from './session.service';
import { PasswordChangeDto, SignInDto } from './sessions.dto';
import { visitOf } from './visit';

const stateExample: SessionState = {
  user: {
    id: 2,
    username: 'giam-doc',
    displayName: 'Giám đốc',
    role: 'director',
    unitId: null,
    unitName: null,
    organisationId: null,
    mustChangePassword: false,
  },
  permissions: ['campaigns.read', 'figures.approve'],
  csrfToken: 'q1w2e3r4',
  demo: true,
};

const sessionExample: OwnSession = {
  key: '9f86d081884c7d659a2feaa0',
  device: 'Chrome · Windows',
  address: '203.0.113.7',
  startedAt: '2026-05-08T01:00:00.000Z',
  lastSeenAt: '2026-05-08T02:00:00.000Z',
  current: true,
};

/** Text that cannot be a key names nothing: 404, like a key that no session has. */
class SessionKeyPipe implements PipeTransform<string, string> {
  transform(text: string): string {
    if (!/^[0-9a-f]{24}$/.test(text)) throw new NotFound();
    return text;
  }
}

@Controller()
export class SessionsController {
  constructor(
    private readonly sessions: SessionService,
    private readonly query: SessionQuery,
    private readonly cookies: SessionCookies,
    private readonly units: UnitReader,
    private readonly demo: DemoAccountsService,
  ) {}

  @Answers(sessionContract.current, stateExample)
  @Public()
  async current(@Req() request: FastifyRequest): Promise<SessionState> {
    return this.stateOf(request.cookies[sessionCookie]);
  }

  @Answers(sessionContract.signIn, stateExample)
  @Public()
  async signIn(
    @Req() request: FastifyRequest,
    @Body() body: SignInDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionState> {
    const { sessionToken, deviceToken } = await this.sessions.signIn(body.username, body.password, visitOf(request));
    this.cookies.setSession(reply, sessionToken);
    this.cookies.setDevice(reply, deviceToken);
    return this.stateOf(sessionToken);
  }

  @Answers(sessionContract.signOut)
  @Public()
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = request.cookies[sessionCookie];
    if (token) await this.sessions.signOut(token);
    this.cookies.clearSession(reply);
  }

  @Answers(sessionContract.changePassword, stateExample)
  @Require('account.own')
  async changePassword(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Body() body: PasswordChangeDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionState> {
    const token = await this.sessions.changePassword(actor, body.current, body.next, visitOf(request));
    this.cookies.setSession(reply, token);
    return this.stateOf(token);
  }

  @Answers(sessionContract.mine, [sessionExample])
  @Require('account.own')
  mine(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<OwnSession[]> {
    return this.query.ofPerson(actor.id, request.cookies[sessionCookie]!);
  }

  @Answers(sessionContract.end)
  @Require('account.own')
  end(@CurrentActor() actor: Actor, @Param('key', SessionKeyPipe) key: string): Promise<void> {
    return this.sessions.end(actor, key);
  }

  @Answers(sessionContract.endOthers)
  @Require('account.own')
  endOthers(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<void> {
    return this.sessions.endOthers(actor, request.cookies[sessionCookie]!);
  }

  private async stateOf(token: string | undefined): Promise<SessionState> {
    const found = token ? await this.query.find(token) : null;
    if (!found) return { user: null, permissions: [], csrfToken: null, demo: this.demo.enabled };
    const { actor, csrfToken, mustChangePassword } = found;
    const paths = await this.units.pathOf(actor.unitId === null ? [] : [actor.unitId]);
    const unitName = actor.unitId === null ? null : (paths.get(actor.unitId) ?? null);
    return { user: { ...actor, unitName, mustChangePassword }, permissions: permissionsFor(actor), csrfToken, demo: this.demo.enabled };
  }
}
