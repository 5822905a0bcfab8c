import { Controller, Module } from '@nestjs/common';
import { Answers, NotReady, Public } from '@ra-quan/shared/api';
import { DataSource } from 'typeorm';
import { healthContract, type Health } from './health.contract';

@Controller()
export class HealthController {
  constructor(private readonly database: DataSource) {}

  @Answers(healthContract.live, { status: 'ok' })
  @Public()
  live(): Health {
    return { status: 'ok' };
  }

  @Answers(healthContract.ready, { status: 'ok' })
  @Public()
  async ready(): Promise<Health> {
    await this.database.query('SELECT 1').catch(() => {
      throw new NotReady();
    });
    return { status: 'ok' };
  }
}

@Module({ controllers: [HealthController] })
export class HealthModule {}
