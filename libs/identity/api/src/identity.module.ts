import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { GeographyModule } from '@ra-quan/geography/api';
import { DemoAccountsController, DemoAccountsService } from './demo-accounts';
import { FirstAdministrator } from './first-administrator';
import { ForgettingService } from './sessions/forgetting.service';
import { GuessBrake } from './sessions/guess-brake';
import { SessionCookies } from './sessions/session-cookies';
import { SessionGuard } from './sessions/session.guard';
import { SessionEntity, SignInFailureEntity } from './sessions/session.entity';
import { SessionQuery } from './sessions/session.query';
import { SessionService } from './sessions/session.service';
import { SessionsController } from './sessions/sessions.controller';
import { Territory } from './territory';
import { UserEntity } from './users/user.entity';
import { UserTerritories } from './users/user-territories';
import { UsersController } from './users/users.controller';
import { UsersQuery } from './users/users.query';
import { UsersService } from './users/users.service';
import { PeopleFinder } from './users/people-finder';

/** Brings the session guard that stands before every handler of the application. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([UserEntity, SessionEntity, SignInFailureEntity]), GeographyModule],
  controllers: [SessionsController, DemoAccountsController, UsersController],
  providers: [
    PeopleFinder,
    { provide: APP_GUARD, useClass: SessionGuard },
    DemoAccountsService,
    FirstAdministrator,
    ForgettingService,
    GuessBrake,
    SessionCookies,
    SessionQuery,
    SessionService,
    Territory,
    UserTerritories,
    UsersQuery,
    UsersService,
  ],
  exports: [Territory, DemoAccountsService, FirstAdministrator],
})
export class IdentityModule {}
