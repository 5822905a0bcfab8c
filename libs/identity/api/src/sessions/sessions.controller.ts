import { Body, Controller, Req, Res } from '@nestjs/common';
import { UnitReader } from '@ra-quan/geography/api';
import { Answers, CurrentActor, Public, Require } from '@ra-quan/shared/api';
import { permissionsFor, sessionContract, type Actor, type SessionState } from '@ra-quan/shared/model';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DemoAccountsService } from '../demo-accounts';
import { clearSessionCookie, sessionCookie, setSessionCookie } from './session-cookie';
import { SessionQuery } from './session.query';
import { SessionService } from './session.service';
import { PasswordChangeDto, SignInDto } from './sessions.dto';

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

@Controller()
export class SessionsController {
  constructor(
    private readonly sessions: SessionService,
    private readonly query: SessionQuery,
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
  async signIn(@Body() body: SignInDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionState> {
    const token = await this.sessions.signIn(body.username, body.password);
    setSessionCookie(reply, token);
    return this.stateOf(token);
  }

  @Answers(sessionContract.signOut)
  @Public()
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = request.cookies[sessionCookie];
    if (token) await this.sessions.signOut(token);
    clearSessionCookie(reply);
  }

  @Answers(sessionContract.changePassword, stateExample)
  @Require('account.own')
  async changePassword(
    @CurrentActor() actor: Actor,
    @Body() body: PasswordChangeDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionState> {
    const token = await this.sessions.changePassword(actor, body.current, body.next);
    setSessionCookie(reply, token);
    return this.stateOf(token);
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
