import type { Day } from '@ra-quan/shared/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A task that somebody does not want to see until a day. */
@Entity({ schema: 'desks', name: 'snooze' })
export class SnoozeEntity {
  @PrimaryColumn('int', { name: 'user_id' })
  userId: number;

  @PrimaryColumn('text')
  task: string;

  @Column('date')
  until: Day;
}
