import { ApiProperty } from '@nestjs/swagger';
import type { SignIn, PasswordChange } from '@ra-quan/shared/model';
import { Text, Verbatim } from '@ra-quan/shared/api';

export class SignInDto implements SignIn {
  @ApiProperty({ example: 'giam-doc' })
  @Text(100)
  username: string;

  @ApiProperty({ example: 'mặt trời mọc đằng đông' })
  @Verbatim(200)
  password: string;
}

export class PasswordChangeDto implements PasswordChange {
  @ApiProperty({ example: 'mật khẩu đang dùng' })
  @Verbatim(200)
  current: string;

  @ApiProperty({ example: 'mặt trời mọc đằng đông' })
  @Verbatim(200)
  next: string;
}
