import type { OrganisationKind } from '@ra-quan/partners/model';
import { Column, Entity, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';

@Entity({ schema: 'partners', name: 'organisation' })
export class OrganisationEntity {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @Column('text')
  code: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'name_en', nullable: true })
  nameEn: string | null;

  @Column('text')
  kind: OrganisationKind;

  @Column('int', { name: 'parent_id', nullable: true })
  parentId: number | null;

  @Column('int', { name: 'unit_id', nullable: true })
  unitId: number | null;

  @Column('boolean')
  active: boolean;

  @VersionColumn()
  version: number;
}
