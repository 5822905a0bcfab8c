import {
  checkHeading,
  findHeading,
  fileColumns,
  planFile,
  type FileColumn,
  type FileKind,
  type CatalogueSnapshot,
  type RowFinding,
} from '@ra-quan/geography/model';
import { readTableFile, type Table } from '@ra-quan/shared/api';
import type { Language, SheetFormat } from '@ra-quan/shared/model';
import type { NewImport } from './imports.writes';

/** The uploaded sheet as it came, with what was found in each row in a column beside it. */
export async function checkedSheet(
  { kind, fileName, content, options }: NewImport,
  snapshot: CatalogueSnapshot,
  language: Language,
): Promise<{ readonly sheet: Table; readonly format: SheetFormat }> {
  const { rows, hidden, format } = await readTableFile(content);
  const { heading, problems, notes } = planFile(kind, rows, snapshot, options, hidden);
  // With its hidden columns, which the plan may have left out.
  const headings = findHeading(kind, rows).texts;
  const old = headings.findIndex((heading) => heading === checkHeading.vi || heading === checkHeading.en);
  const withoutOld = (cells: readonly string[]) => (old === -1 ? [...cells] : cells.filter((_, at) => at !== old));
  const placesWithoutOld = (places: readonly number[]) =>
    old === -1 ? places : places.flatMap((at) => (at === old ? [] : at > old ? at - 1 : at));
  const found = new Map<number, RowFinding[]>();
  for (const one of [...problems, ...notes]) found.set(one.row, [...(found.get(one.row) ?? []), one]);
  const say = ({ column, message }: RowFinding) => (column ? `${column}: ${message[language]}` : message[language]);
  return {
    format,
    sheet: {
      name: fileName.replace(/\.(xlsx|csv)$/i, ''),
      // What was hidden and is not taken stays hidden: it would come back as if it had been seen.
      hidden: options.hidden === 'take' ? undefined : { rows: hidden.rows, columns: placesWithoutOld(hidden.columns) },
      // What stands above the heading stays there, so that rows keep their numbers.
      notes: rows.slice(0, heading.lastRow - 1).map((cells) => cells.filter(Boolean).join(' ')),
      columns: [...withoutOld(headings), checkHeading[language]],
      rows: rows.slice(heading.lastRow).map((cells, index) => {
        const texts = headings.map((_, at) => cells[at] ?? '');
        return [...withoutOld(texts), (found.get(heading.lastRow + index + 1) ?? []).map(say).join(' · ') || null];
      }),
    },
  };
}

const needed: Record<Language, string> = { vi: 'bắt buộc', en: 'required' };

/** An empty sheet with the documented columns; what each holds is said above them, so that it is never taken for a row. */
export function templateSheet(kind: FileKind, language: Language): Table {
  const columns = Object.values<FileColumn>(fileColumns[kind]);
  return {
    name: `mau-${kind}`,
    notes: columns.map(({ heading, meaning, required }) => `${heading}${required ? ` (${needed[language]})` : ''}: ${meaning[language]}`),
    columns: columns.map(({ heading }) => heading),
    rows: [],
  };
}
