import { Controller, Get, HttpCode, Module, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '@ra-quan/shared/api';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';

@ApiTags('health')
@Controller('api/health')
export class HealthController {
  constructor(private readonly database: DataSource) {}

  @Get('live')
  @Public()
  @ApiOperation({ summary: 'Tiến trình còn sống · The process is alive' })
  @ApiOkResponse({ example: { status: 'ok' } })
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @HttpCode(200)
  @Public()
  @ApiOperation({ summary: 'Sẵn sàng phục vụ: cơ sở dữ liệu trả lời · Ready to serve: the database answers' })
  @ApiOkResponse({ example: { status: 'ok' } })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: 'ok' | 'unavailable' }> {
    const answers = await this.database.query('SELECT 1').then(
      () => true,
      () => false,
    );
    if (!answers) void reply.status(503);
    return { status: answers ? 'ok' : 'unavailable' };
  }
}

@Module({ controllers: [HealthController] })
export class HealthModule {}
