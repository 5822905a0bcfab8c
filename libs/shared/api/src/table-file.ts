import type { BilingualText, SheetFormat } from '@ra-quan/shared/model';
import { parse, CsvError } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { Invalid, type Rule } from './errors';

/** The first sheet of a file that somebody uploaded, every cell as text. */
export interface TableFile {
  readonly format: SheetFormat;
  readonly rows: readonly (readonly string[])[];
}

/** What a file may unpack to: a workbook of 200.000 rows is far below. */
const mostUnpacked = 150_000_000;
const mostEntries = 500;
const mostRows = 200_000;
const mostColumns = 100;

const rules = {
  otherKind: {
    code: 'file-of-another-kind',
    vi: 'Tệp không phải .xlsx hay .csv (UTF-8). Hãy lưu lại từ Excel theo một trong hai dạng đó.',
    en: 'The file is neither .xlsx nor .csv (UTF-8). Save it from Excel as one of these.',
  },
  unreadable: { code: 'file-unreadable', vi: 'Không đọc được tệp: {why}.', en: 'The file cannot be read: {why}.' },
  bomb: {
    code: 'file-unpacks-too-large',
    vi: 'Tệp nén này bung ra quá lớn nên không được mở.',
    en: 'The compressed file would unpack to too much and was not opened.',
  },
  tooLong: {
    code: 'file-too-long',
    vi: 'Tệp có hơn 200.000 dòng hoặc 100 cột. Hãy chia nhỏ.',
    en: 'The file has more than 200,000 rows or 100 columns. Split it.',
  },
  empty: { code: 'file-empty', vi: 'Tệp không có dòng nào.', en: 'The file has no rows.' },
} as const satisfies Record<string, Rule>;

/**
 * Reads an uploaded .xlsx (its first sheet) or .csv (UTF-8; comma, semicolon or tab). Formulas are not run: their cells come as `=…`, to be refused
 * by whoever reads them.
 * @throws Invalid when it is another kind of file, unpacks to too much, or cannot be read
 */
export async function readTableFile(content: Buffer): Promise<TableFile> {
  const isZip = content.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'));
  const rows = isZip ? await readWorkbook(content) : readCsv(content);
  if (rows.every((cells) => cells.every((cell) => cell.trim() === ''))) throw new Invalid(rules.empty);
  if (rows.length > mostRows || rows.some(({ length }) => length > mostColumns)) throw new Invalid(rules.tooLong);
  return { format: isZip ? 'xlsx' : 'csv', rows };
}

function readCsv(content: Buffer): string[][] {
  const text = decoded(content);
  const [heading = ''] = text.split(/\r?\n/, 1);
  const counts = [',', ';', '\t'].map((delimiter) => [delimiter, heading.split(delimiter).length] as const);
  const [delimiter] = counts.reduce((most, one) => (one[1] > most[1] ? one : most));
  try {
    return parse(text, { bom: true, delimiter, relaxColumnCount: true, skipEmptyLines: false, maxRecordSize: 1_000_000 });
  } catch (cause) {
    if (cause instanceof CsvError) throw new Invalid(rules.unreadable, { why: same(cause.message) });
    throw cause;
  }
}

/** Text in UTF-8; anything that holds NUL or is no UTF-8 is another kind of file. */
function decoded(content: Buffer): string {
  if (content.includes(0)) throw new Invalid(rules.otherKind);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw new Invalid(rules.otherKind);
  }
}

async function readWorkbook(content: Buffer): Promise<string[][]> {
  const formulas = inspect(content);
  try {
    const bytes = new Uint8Array(content).buffer;
    const rows = await readSheet(bytes, { trim: false });
    return rows.map((cells, row) =>
      cells.map((cell, column) => {
        const text = cell === null ? '' : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
        return formulas.has(`${columnName(column)}${row + 1}`) ? `=${text}` : text;
      }),
    );
  } catch (cause) {
    throw new Invalid(rules.unreadable, { why: same((cause as Error).message) });
  }
}

/** Looks into the archive without trusting it: how much it unpacks to, and which cells of the first sheet hold formulas. */
function inspect(content: Buffer): ReadonlySet<string> {
  let [unpacked, entries, isWorkbook] = [0, 0, false];
  const refuseBomb = (size: number) => {
    unpacked += size;
    if (++entries > mostEntries || unpacked > mostUnpacked) throw new Invalid(rules.bomb);
  };
  try {
    const files = unzipSync(new Uint8Array(content), {
      filter: ({ name, originalSize }) => {
        refuseBomb(originalSize);
        isWorkbook ||= name === 'xl/workbook.xml';
        return /^xl\/worksheets\/sheet1\.xml$/.test(name);
      },
    });
    if (!isWorkbook) throw new Invalid(rules.otherKind);
    const [sheet] = Object.values(files);
    return new Set([...(sheet ? strFromU8(sheet) : '').matchAll(/<c r="([A-Z]+\d+)"[^>]*>\s*<f[\s>/]/g)].map(([, cell]) => cell!));
  } catch (cause) {
    // A size that lies ends in an error of the unpacker: its room is what was declared.
    if (cause instanceof Invalid) throw cause;
    throw new Invalid(rules.unreadable, { why: same((cause as Error).message) });
  }
}

function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** Words of a library, which knows one language. */
const same = (text: string): BilingualText => ({ vi: text, en: text });
