import { cellName } from '../table-file/cell-name';
import { columnWidths } from './column-widths';
import { instantSerial } from './instant';
import { numberStyle, styleOf } from './cell-style';
import type { LookedAt } from './looked-at';
import type { CellValue, Sheet, SheetRow } from './sheet';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Characters that a portrait page holds at a size that can be read. */
const portraitCharacters = 100;
/** Rows that go out at once. */
const rowsAtOnce = 200;
/** Points. */
const lineHeight = 15;

/** What XML cannot hold is written as spreadsheets write it; so is what looks like that. */
const escaped = (text: string) =>
  text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

    .replaceAll(
      /[\x00-\x08\x0b-\x1f\ufffe\uffff]/g,
      (character) => `_x${character.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

const textCell = (at: string, text: string, style: number) =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
const hiddenMark = ' hidden="1"';
const numberCell = (at: string, value: number, style: number) => `<c r="${at}" s="${style}"><v>${value}</v></c>`;

function cellXml(value: CellValue, at: string): string {
  if (value === null) return '';
  if (typeof value === 'string') return textCell(at, value, styleOf.text);
  if (value instanceof Date) return numberCell(at, instantSerial(value), styleOf.instant);
  return numberCell(at, value, numberStyle(value));
}

const rowXml = (row: number, cells: SheetRow, isHidden: boolean) =>
  `<row r="${row + 1}"${isHidden ? hiddenMark : ''}>${cells.map((value, column) => cellXml(value, cellName(row, column))).join('')}</row>`;

/** One sheet of a workbook, piece by piece: its heading stays in sight and on every page, and it prints one page wide. */
export async function* sheetXml({ notes, columns, hidden }: Sheet, { first, all }: LookedAt): AsyncGenerator<string> {
  const widths = columnWidths(columns, first);
  const heading = notes.length;
  const [hiddenRows, hiddenColumns] = [new Set(hidden?.rows), new Set(hidden?.columns)];
  const lines = Math.max(...columns.map((text, at) => Math.ceil(text.length / Math.max(1, widths[at]! - 2))), 1);
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>
<sheetViews><sheetView workbookViewId="0"><pane ySplit="${heading + 1}" topLeftCell="${cellName(heading + 1, 0)}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>
<cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"${hiddenColumns.has(at) ? hiddenMark : ''}/>`).join('')}</cols>
<sheetData>`;
  yield notes.map((note, row) => `<row r="${row + 1}">${textCell(cellName(row, 0), note, styleOf.note)}</row>`).join('');
  const headings = columns.map((text, column) => textCell(cellName(heading, column), text, styleOf.heading)).join('');
  yield `<row r="${heading + 1}" ht="${lines * lineHeight}" customHeight="1">${headings}</row>`;
  let row = heading + 1;
  let pieces: string[] = [];
  for await (const cells of all) {
    pieces.push(rowXml(row, cells, hiddenRows.has(row + 1)));
    row++;
    if (pieces.length < rowsAtOnce) continue;
    yield pieces.join('');
    pieces = [];
  }
  const isWide = widths.reduce((sum, width) => sum + width, 0) > portraitCharacters;
  yield `${pieces.join('')}</sheetData>
<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>
<pageSetup paperSize="9" orientation="${isWide ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>
<headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter></worksheet>`;
}

/** The name of a sheet as spreadsheets allow it. */
export const sheetName = (name: string) =>
  name
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .slice(0, 31)
    .trim() || 'Sheet1';

/** The part that lists the one sheet, and which of its rows is repeated on every printed page. */
export function workbookXml({ name, notes }: Sheet): string {
  const shown = escaped(sheetName(name)).replaceAll('"', '&quot;');
  const heading = notes.length + 1;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<workbook xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
<sheets><sheet name="${shown}" sheetId="1" r:id="rId1"/></sheets>
<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${shown.replaceAll("'", "''")}'!$${heading}:$${heading}</definedName></definedNames></workbook>`;
}
