import type { EventLevel, EventState, SiteKind } from '@ra-quan/launch-events/model';
import type { Day } from '@ra-quan/shared/model';
import {
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  OneToMany,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  VersionColumn,
  type Relation,
} from 'typeorm';

@Entity({ schema: 'launch_events', name: 'launch_event' })
export class LaunchEventEntity {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @Column('int', { name: 'campaign_id' })
  campaignId: number;

  @Column('int', { name: 'wave_id', nullable: true })
  waveId: number | null;

  @Column('text')
  level: EventLevel;

  @Column('int', { name: 'unit_id' })
  unitId: number;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  venue: string | null;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt: Date;

  /** The day in Viet Nam, kept by the database. */
  @Column({ type: 'date', insert: false, update: false })
  day: Day;

  @Column('text')
  host: string;

  @Column('text', { default: 'planned' })
  state: EventState;

  @Column('text', { name: 'state_reason', nullable: true })
  stateReason: string | null;

  @Column('timestamptz', { name: 'state_at', default: () => 'now()' })
  stateAt: Date;

  @Column('timestamptz', { name: 'opened_at', nullable: true })
  openedAt: Date | null;

  @Column('int', { name: 'expected_attendance', nullable: true })
  expectedAttendance: number | null;

  @VersionColumn()
  version: number;

  @OneToMany(() => EventPartnerEntity, (partner) => partner.event, { cascade: true })
  partners: Relation<EventPartnerEntity>[];

  @OneToMany(() => EventSiteEntity, (site) => site.event, { cascade: true })
  sites: Relation<EventSiteEntity>[];

  @OneToMany(() => ParadeTeamEntity, (team) => team.event, { cascade: true })
  teams: Relation<ParadeTeamEntity>[];
}

@Entity({ schema: 'launch_events', name: 'event_partner' })
export class EventPartnerEntity {
  @PrimaryColumn('int', { name: 'event_id' })
  eventId: number;

  @PrimaryColumn('int', { name: 'organisation_id' })
  organisationId: number;

  @ManyToOne(() => LaunchEventEntity, (event) => event.partners, { orphanedRowAction: 'delete' })
  @JoinColumn({ name: 'event_id' })
  event: Relation<LaunchEventEntity>;
}

@Entity({ schema: 'launch_events', name: 'event_site' })
export class EventSiteEntity {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @ManyToOne(() => LaunchEventEntity, (event) => event.sites, { orphanedRowAction: 'delete' })
  @JoinColumn({ name: 'event_id' })
  event: Relation<LaunchEventEntity>;

  @Column('text')
  name: string;

  @Column('text')
  kind: SiteKind;
}

@Entity({ schema: 'launch_events', name: 'parade_team' })
export class ParadeTeamEntity {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @ManyToOne(() => LaunchEventEntity, (event) => event.teams, { orphanedRowAction: 'delete' })
  @JoinColumn({ name: 'event_id' })
  event: Relation<LaunchEventEntity>;

  @Column('text')
  name: string;

  @Column('int', { nullable: true })
  people: number | null;

  @Column('int', { nullable: true })
  vehicles: number | null;
}
