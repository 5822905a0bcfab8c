import { zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A sheet of a workbook for tests. */
export interface TestSheet {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** What stands inside of `<sheetData>`. */
  readonly data: string;
}

export interface TestWorkbook {
  /** In the order of their tabs; the last was made first, so that it is `sheet1.xml`. */
  readonly sheets: readonly TestSheet[];
  readonly isSince1904?: boolean;
  /** Formats of numbers, by the style that cells name: 0, 1, … */
  readonly formats?: readonly string[];
  readonly strings?: readonly string[];
  /** Of the elements of sheets: `x:`. */
  readonly prefix?: string;
}

const bytes = (content: string) => new TextEncoder().encode(content);
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const firstFormat = 164;

/** Rows of texts as they stand inside of `<sheetData>`; a cell that begins with = is a formula with the value 1. */
export function rowsOf(rows: readonly (readonly string[])[]): string {
  const cell = (value: string, at: string) =>
    value.startsWith('=') ? `<c r="${at}"><f>${value.slice(1)}</f><v>1</v></c>` : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  return rows
    .map((cells, row) => `<row r="${row + 1}">${cells.map((value, at) => cell(value, `${'ABCDEFGH'[at]}${row + 1}`)).join('')}</row>`)
    .join('');
}

/** One sheet of texts. */
export const sheetOf = (...rows: readonly (readonly string[])[]) => workbookOf({ sheets: [{ name: 'a', data: rowsOf(rows) }] });

/** The smallest workbook that spreadsheets open. */
export function workbookOf({ sheets, isSince1904, formats = ['General'], strings = [], prefix = '' }: TestWorkbook) {
  const part = (at: number) => `worksheets/sheet${sheets.length - at}.xml`;
  const listed = sheets.map(
    ({ name, state = 'visible' }, at) => `<sheet name="${name}" sheetId="${sheets.length - at}" state="${state}" r:id="r${at}"/>`,
  );
  const relations = [
    ...sheets.map((_, at) => `<Relationship Id="r${at}" Type="${office}/worksheet" Target="${part(at)}"/>`),
    `<Relationship Id="styles" Type="${office}/styles" Target="/xl/styles.xml"/>`,
    `<Relationship Id="strings" Type="${office}/sharedStrings" Target="sharedStrings.xml"/>`,
  ];
  const xmlns = prefix ? `xmlns:${prefix.slice(0, -1)}` : 'xmlns';
  const prefixed = (data: string) => data.replaceAll(/<(\/?)/g, `<$1${prefix}`);
  return zipSync(
    {
      '[Content_Types].xml': bytes(
        `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/></Types>`,
      ),
      '_rels/.rels': bytes(
        `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
      'xl/workbook.xml': bytes(
        `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${isSince1904 ? ' date1904="1"' : ''}/><sheets>${listed.join('')}</sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': bytes(`<Relationships xmlns="${packaged}/relationships">${relations.join('')}</Relationships>`),
      'xl/styles.xml': bytes(
        `<styleSheet xmlns="${main}"><numFmts>${formats.map((code, at) => `<numFmt numFmtId="${firstFormat + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts><cellXfs>${formats.map((_, at) => `<xf numFmtId="${firstFormat + at}"/>`).join('')}</cellXfs></styleSheet>`,
      ),
      'xl/sharedStrings.xml': bytes(`<sst xmlns="${main}">${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`),
      ...Object.fromEntries(
        sheets.map(({ data }, at) => [
          `xl/${part(at)}`,
          bytes(`<${prefix}worksheet ${xmlns}="${main}">${prefixed(`<sheetData>${data}</sheetData>`)}</${prefix}worksheet>`),
        ]),
      ),
    },
    { level: 9 },
  );
}

/** A file as people have it: `cases/README.md` says what is right for each. */
export const caseFile = (name: string) => new Uint8Array(readFileSync(join(import.meta.dirname, 'cases', name)));
