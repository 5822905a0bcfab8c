import { Body, Controller, Query } from '@nestjs/common';
import { type User, usersContract } from '@ra-quan/identity/model';
import { Answers, CurrentActor, IdParam, Require } from '@ra-quan/shared/api';
import type { Actor, Created, Page } from '@ra-quan/shared/model';
import { FirstPasswordDto, NewUserDto, UserChangeDto, UsersQueryDto } from './users.dto';
import { UsersQuery } from './users.query';
import { UsersService } from './users.service';

const userExample: User = {
  id: 7,
  username: 'an.nguyen',
  displayName: 'Nguyễn Thị An',
  role: 'province-officer',
  unitId: 2,
  unitPath: 'Thành phố Hà Nội',
  organisationId: null,
  active: true,
  locked: false,
  lastSignInAt: '2026-05-08T01:00:00.000Z',
  version: 1,
};

@Controller()
export class UsersController {
  constructor(
    private readonly users: UsersService,
    private readonly query: UsersQuery,
  ) {}

  @Answers(usersContract.page, { items: [userExample], total: 1 })
  @Require('users.manage')
  page(@CurrentActor() actor: Actor, @Query() query: UsersQueryDto): Promise<Page<User>> {
    return this.query.page(actor, query);
  }

  @Answers(usersContract.create, { id: 7 })
  @Require('users.manage')
  create(@CurrentActor() actor: Actor, @Body() body: NewUserDto): Promise<Created> {
    return this.users.create(actor, body);
  }

  @Answers(usersContract.change)
  @Require('users.manage')
  change(@CurrentActor() actor: Actor, @IdParam() id: number, @Body() body: UserChangeDto): Promise<void> {
    return this.users.change(actor, id, body);
  }

  @Answers(usersContract.unlock)
  @Require('users.manage')
  unlock(@CurrentActor() actor: Actor, @IdParam() id: number): Promise<void> {
    return this.users.unlock(actor, id);
  }

  @Answers(usersContract.resetPassword)
  @Require('users.manage')
  resetPassword(@CurrentActor() actor: Actor, @IdParam() id: number, @Body() body: FirstPasswordDto): Promise<void> {
    return this.users.resetPassword(actor, id, body.password);
  }
}
