import { Controller, Module } from '@nestjs/common';
import { Answers, DatabasePulse, NotReady, Public } from '@ra-quan/shared/api';
import { healthContract, type Health } from './health.contract';

@Controller()
export class HealthController {
  constructor(private readonly database: DatabasePulse) {}

  @Answers(healthContract.live, { status: 'ok' })
  @Public()
  live(): Health {
    return { status: 'ok' };
  }

  @Answers(healthContract.ready, { status: 'ok' })
  @Public()
  async ready(): Promise<Health> {
    if (!(await this.database.isThere())) throw new NotReady();
    return { status: 'ok' };
  }
}

@Module({ controllers: [HealthController] })
export class HealthModule {}
