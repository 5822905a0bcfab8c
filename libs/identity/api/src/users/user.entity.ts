import type { Role } from '@ra-quan/shared/model';
import { Column, Entity, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';

@Entity({ schema: 'identity', name: 'app_user' })
export class UserEntity {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @Column('text')
  username: string;

  @Column('text', { name: 'display_name' })
  displayName: string;

  @Column('text')
  role: Role;

  @Column('int', { name: 'unit_id', nullable: true })
  unitId: number | null;

  @Column('int', { name: 'organisation_id', nullable: true })
  organisationId: number | null;

  @Column('text', { name: 'password_hash', select: false })
  passwordHash: string;

  @Column('boolean', { name: 'must_change_password' })
  mustChangePassword: boolean;

  @Column('boolean')
  active: boolean;

  @VersionColumn()
  version: number;
}
