import { ApiProperty } from '@nestjs/swagger';
import type { FindAsked } from '@ra-quan/finder/model';
import { Text } from '@ra-quan/shared/api';

export class FindQueryDto implements FindAsked {
  @ApiProperty({
    description: 'Tên (không cần dấu), mã, tên cũ, việc muốn làm · Name (marks optional), code, former name, what is to be done',
    example: 'nhập kết quả phường Ba Đình',
  })
  @Text(100)
  q: string;
}
