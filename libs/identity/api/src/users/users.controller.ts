import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { User } from '@ra-quan/identity/model';
import { CurrentActor, IdParam, Require } from '@ra-quan/shared/api';
import type { Actor, Page } from '@ra-quan/shared/model';
import { FirstPasswordDto, NewUserDto, UserChangeDto, UsersQueryDto } from './users.dto';
import { UsersQuery } from './users.query';
import { UsersService } from './users.service';

const userExample = {
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

@ApiTags('users')
@Controller('users')
export class UsersController {
  constructor(
    private readonly users: UsersService,
    private readonly query: UsersQuery,
  ) {}

  @Get()
  @Require('users.manage')
  @ApiOperation({ summary: 'Danh sách tài khoản · The accounts' })
  @ApiOkResponse({ example: { items: [userExample], total: 1 } })
  page(@Query() query: UsersQueryDto): Promise<Page<User>> {
    return this.query.page(query);
  }

  @Post()
  @Require('users.manage')
  @ApiOperation({ summary: 'Thêm tài khoản · Add an account' })
  @ApiCreatedResponse({ example: { id: 7 } })
  create(@CurrentActor() actor: Actor, @Body() body: NewUserDto): Promise<{ id: number }> {
    return this.users.create(actor, body);
  }

  @Patch(':id')
  @HttpCode(204)
  @Require('users.manage')
  @ApiOperation({ summary: 'Sửa tài khoản · Change an account' })
  @ApiNoContentResponse({ example: null })
  change(@CurrentActor() actor: Actor, @IdParam() id: number, @Body() body: UserChangeDto): Promise<void> {
    return this.users.change(actor, id, body);
  }

  @Post(':id/unlock')
  @HttpCode(204)
  @Require('users.manage')
  @ApiOperation({ summary: 'Mở khoá tài khoản · Unlock an account' })
  @ApiNoContentResponse({ example: null })
  unlock(@CurrentActor() actor: Actor, @IdParam() id: number): Promise<void> {
    return this.users.unlock(actor, id);
  }

  @Post(':id/password')
  @HttpCode(204)
  @Require('users.manage')
  @ApiOperation({ summary: 'Cấp lại mật khẩu · Give a new first password' })
  @ApiNoContentResponse({ example: null })
  resetPassword(@CurrentActor() actor: Actor, @IdParam() id: number, @Body() body: FirstPasswordDto): Promise<void> {
    return this.users.resetPassword(actor, id, body.password);
  }
}
