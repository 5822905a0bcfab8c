import { Injectable } from '@nestjs/common';
import type { CatalogueImport } from '@ra-quan/geography/model';
import { NotFound } from '@ra-quan/shared/api';
import type { Language } from '@ra-quan/shared/model';
import { DataSource } from 'typeorm';
import type { NewImport, StoredProblem } from './imports.writes';

type Row = Omit<CatalogueImport, 'problem'> & { readonly problem: StoredProblem | null };

const columns = `
  id, kind, file_name AS "fileName", options, state, progress, report, problem, change_id AS "changeId", made_by_name AS "madeBy", made_at AS "madeAt"`;

const inLanguage = ({ problem, ...row }: Row, language: Language): CatalogueImport => ({
  ...row,
  problem: problem && { code: problem.code, detail: problem[language] },
});

/** Files on their way into the catalogue. */
@Injectable()
export class ImportsQuery {
  constructor(private readonly database: DataSource) {}

  /** The newest first. */
  async list(language: Language): Promise<CatalogueImport[]> {
    const rows = await this.database.query<Row[]>(`SELECT ${columns} FROM geography.catalogue_import ORDER BY id DESC LIMIT 50`);
    return rows.map((row) => inLanguage(row, language));
  }

  /** @throws NotFound */
  async one(id: number, language: Language): Promise<CatalogueImport> {
    const [row] = await this.database.query<Row[]>(`SELECT ${columns} FROM geography.catalogue_import WHERE id = $1`, [id]);
    if (!row) throw new NotFound();
    return inLanguage(row, language);
  }

  /** The file as it was uploaded. @throws NotFound */
  async file(id: number): Promise<NewImport> {
    const [row] = await this.database.query<NewImport[]>(
      'SELECT kind, file_name AS "fileName", content, options FROM geography.catalogue_import WHERE id = $1',
      [id],
    );
    if (!row) throw new NotFound();
    return row;
  }
}
