import type { FollowUpKind, FollowUpState } from '@ra-quan/geography/model';
import { Column, Entity, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';
import type { MoveTrace } from './unit-followers';

/** What pointed at a unit that ended: moved by rule, or waiting for a person. */
@Entity({ schema: 'geography', name: 'follow_up' })
export class FollowUpEntity {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @Column('int', { name: 'change_id' })
  changeId: number;

  @Column('text')
  kind: FollowUpKind;

  @Column('int', { name: 'subject_id' })
  subjectId: number;

  @Column('text', { name: 'subject_name' })
  subjectName: string;

  @Column('int', { name: 'from_unit_id' })
  fromUnitId: number;

  @Column('int', { name: 'to_unit_id', nullable: true })
  toUnitId: number | null;

  @Column('text')
  state: FollowUpState;

  @Column('boolean', { name: 'by_rule' })
  byRule: boolean;

  /** What its domain needs to take the move back. */
  @Column('jsonb', { nullable: true })
  trace: MoveTrace | null;

  @Column('int', { name: 'decided_by', nullable: true })
  decidedBy: number | null;

  @Column('text', { name: 'decided_by_name', nullable: true })
  decidedByName: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @VersionColumn()
  version: number;
}
