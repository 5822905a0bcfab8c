import { ApiProperty } from '@nestjs/swagger';
import { Text } from '@ra-quan/shared/api';
import { IsString, MaxLength } from 'class-validator';

export class SignInDto {
  @ApiProperty({ example: 'giam-doc' })
  @Text(100)
  username: string;

  @ApiProperty({ example: 'mặt trời mọc đằng đông' })
  @IsString()
  @MaxLength(200)
  password: string;
}

export class PasswordChangeDto {
  @ApiProperty({ example: 'mật khẩu đang dùng' })
  @IsString()
  @MaxLength(200)
  current: string;

  @ApiProperty({ example: 'mặt trời mọc đằng đông' })
  @IsString()
  @MaxLength(200)
  next: string;
}
