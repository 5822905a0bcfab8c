import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { stylesPart } from './cell-style';
import type { LookedAt } from './looked-at';
import type { Sheet } from './sheet';
import { sheetXml, workbookXml } from './sheet-xml';

const package_ = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const xml = (body: string) => Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`);

const frame = {
  '[Content_Types].xml': xml(
    `<Types xmlns="${package_}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
  ),
  '_rels/.rels': xml(
    `<Relationships xmlns="${package_}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ),
  'xl/_rels/workbook.xml.rels': xml(
    `<Relationships xmlns="${package_}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  ),
  'xl/styles.xml': xml(stylesPart),
};

/** Parts of a workbook have no time of their own: the same sheet is the same bytes whenever and wherever it is made. */
const timeless = { mtime: new Date(2000, 0, 1), forceDosTimestamp: true };

/** A workbook with one sheet, packed while its rows come: what it takes does not grow with them. */
export function xlsxFile(sheet: Sheet, rows: LookedAt): Readable {
  const archive = new ZipFile();
  for (const [path, content] of Object.entries(frame)) archive.addBuffer(content, path, timeless);
  archive.addBuffer(Buffer.from(workbookXml(sheet)), 'xl/workbook.xml', timeless);
  const part = Readable.from(sheetXml(sheet, rows), { objectMode: false });
  archive.addReadStream(part, 'xl/worksheets/sheet1.xml', timeless);
  archive.end();
  const packed = archive.outputStream as Readable;
  // The archive neither tears what it writes when a part breaks off, nor lets go of the part when nobody reads any more.
  archive.on('error', (cause: Error) => packed.destroy(cause));
  part.on('error', (cause) => packed.destroy(cause));
  packed.on('close', () => part.destroy());
  return packed;
}
