import { Injectable } from '@nestjs/common';
import { dayInVietnam, type Day } from '@ra-quan/shared/model';

/** The only source of "now", so that a test can hold it still. */
@Injectable()
export class Clock {
  constructor(private readonly fixedAt: Date | null = null) {}

  now(): Date {
    return this.fixedAt ?? new Date();
  }

  /** Today in Viet Nam. */
  today(): Day {
    return dayInVietnam(this.now());
  }
}
