import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Id, Nullable, Optional, PageQuery, QueryId, Text } from '@ra-quan/shared/api';
import { roles, type Role } from '@ra-quan/shared/model';
import { IsBoolean, IsIn, IsInt, Matches } from 'class-validator';

export class UsersQueryDto extends PageQuery {
  @ApiPropertyOptional({ description: 'Tên hoặc tài khoản · Name or account', example: 'hà nội' })
  @Optional()
  @Text(100)
  q?: string;

  @ApiPropertyOptional({ enum: roles })
  @Optional()
  @IsIn(roles)
  role?: Role;

  @ApiPropertyOptional({ example: 1 })
  @Optional()
  @QueryId()
  unit?: number;
}

class UserFields {
  @ApiProperty({ example: 'Nguyễn Thị An' })
  @Text(120)
  displayName: string;

  @ApiProperty({ enum: roles, example: 'province-officer' })
  @IsIn(roles)
  role: Role;

  @ApiProperty({ description: 'Địa bàn; null là cả nước · Territory; null is the whole country', example: 2, nullable: true, type: Number })
  @Nullable()
  @Id()
  unitId: number | null;
}

export class NewUserDto extends UserFields {
  @ApiProperty({ example: 'an.nguyen' })
  @Matches(/^[a-z0-9][a-z0-9._-]{2,39}$/)
  username: string;

  @ApiProperty({
    description: 'Mật khẩu lần đầu; người dùng phải đổi · First password; must be changed',
    example: 'mặt trời mọc đằng đông',
  })
  @Text(200)
  password: string;
}

export class UserChangeDto extends UserFields {
  @ApiProperty({ example: true })
  @IsBoolean()
  active: boolean;

  @ApiProperty({ example: 1 })
  @IsInt()
  version: number;
}

export class FirstPasswordDto {
  @ApiProperty({ example: 'mặt trời mọc đằng đông' })
  @Text(200)
  password: string;
}
