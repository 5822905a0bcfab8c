import { ApiProperty } from '@nestjs/swagger';
import type { UsersAsked, NewUser, UserChange } from '@ra-quan/identity/model';
import { Choice, Flag, Formed, Id, Nullable, Optional, PageQuery, QueryId, Seen, Text } from '@ra-quan/shared/api';
import { roles, type Role } from '@ra-quan/shared/model';

export class UsersQueryDto extends PageQuery implements UsersAsked {
  @ApiProperty({ description: 'Tên hoặc tài khoản · Name or account', example: 'hà nội' })
  @Optional()
  @Text(100)
  q?: string;

  @Optional()
  @Choice(roles)
  role?: Role;

  @ApiProperty({ example: 1 })
  @Optional()
  @QueryId()
  unit?: number;
}

class UserFields {
  @ApiProperty({ example: 'Nguyễn Thị An' })
  @Text(120)
  displayName: string;

  @ApiProperty({ example: 'province-officer' })
  @Choice(roles)
  role: Role;

  @ApiProperty({ description: 'Địa bàn; null là cả nước · Territory; null is the whole country', example: 2 })
  @Nullable()
  @Id()
  unitId: number | null;
}

export class NewUserDto extends UserFields implements NewUser {
  @ApiProperty({ example: 'an.nguyen' })
  @Formed(/^[a-z0-9][a-z0-9._-]{2,39}$/)
  username: string;

  @ApiProperty({
    description: 'Mật khẩu lần đầu; người dùng phải đổi · First password; must be changed',
    example: 'mặt trời mọc đằng đông',
  })
  @Text(200)
  password: string;
}

export class UserChangeDto extends UserFields implements UserChange {
  @ApiProperty({ example: true })
  @Flag()
  active: boolean;

  @ApiProperty({ example: 1 })
  @Seen()
  version: number;
}

export class FirstPasswordDto {
  @ApiProperty({ example: 'mặt trời mọc đằng đông' })
  @Text(200)
  password: string;
}
