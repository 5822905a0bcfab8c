import type { ChangeReport, OrderedKind } from '@ra-quan/geography/model';
import type { Day } from '@ra-quan/shared/model';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity({ schema: 'geography', name: 'catalogue_change' })
export class CatalogueChangeEntity {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @Column('text')
  kind: 'import' | OrderedKind;

  @Column('text')
  title: string;

  @Column('date', { name: 'effective_on' })
  effectiveOn: Day;

  @Column('text', { nullable: true })
  decree: string | null;

  @Column('jsonb')
  report: ChangeReport;

  @Column('int', { name: 'made_by' })
  madeBy: number;

  @Column('text', { name: 'made_by_name' })
  madeByName: string;

  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt: Date | null;
}
