import type { BilingualText } from '@ra-quan/shared/model';
import { Archive } from './archive.ts';
import { NumberFormats } from './number-formats.ts';
import type { TableFile } from './read-table.ts';
import { Refusal, refusals, unreadable } from './refusal.ts';
import { SheetPart } from './sheet-part.ts';
import { SharedStrings } from './string-part.ts';
import { Relationships, WorkbookPart } from './workbook-parts.ts';

/** Names or addresses that a warning lists before it only counts. */
const mostListed = 10;

/** Reads the first sheet of a workbook that is shown, by the order of its tabs. @throws Refusal */
export async function readWorkbook(content: Uint8Array): Promise<Omit<TableFile, 'format'>> {
  const archive = await Archive.open(content);
  const path = (await relationsOf(archive, '')).ofType('officeDocument') ?? 'xl/workbook.xml';
  if (!archive.has(path)) throw new Refusal(refusals.otherKind);
  const workbook = new WorkbookPart();
  await archive.read(path, workbook);
  const relations = await relationsOf(archive, path);
  const sheets = workbook.sheets.flatMap((sheet) => {
    const part = relations.withId(sheet.relation, 'worksheet');
    return part === undefined ? [] : [{ ...sheet, path: part }];
  });
  const sheet = sheets.find(({ isHidden }) => !isHidden);
  if (!sheet) throw new Refusal(refusals.noSheet);
  if (!archive.has(sheet.path)) throw unreadable(sheet.path);
  const [strings, formats] = [new SharedStrings(), new NumberFormats()];
  await archive.read(relations.ofType('sharedStrings') ?? '', strings);
  await archive.read(relations.ofType('styles') ?? '', formats);
  const part = new SheetPart({ strings: strings.all, formats, isSince1904: workbook.isSince1904 });
  await archive.read(sheet.path, part);
  const unread = sheets.filter((one) => one !== sheet);
  return { sheet: sheet.name, rows: part.rows.all(), warnings: [...warningsOfSheets(unread), ...warningsOfCells(part)] };
}

async function relationsOf(archive: Archive, part: string): Promise<Relationships> {
  const relations = new Relationships(part);
  await archive.read(Relationships.pathOf(part), relations);
  return relations;
}

function warningsOfSheets(unread: readonly { readonly name: string; readonly isHidden: boolean }[]): BilingualText[] {
  const hidden = listed(unread.filter(({ isHidden }) => isHidden).map(({ name }) => `«${name}»`));
  const shown = listed(unread.filter(({ isHidden }) => !isHidden).map(({ name }) => `«${name}»`));
  return [
    ...(shown ? [{ vi: `Không đọc các trang tính khác: ${shown}.`, en: `Other sheets were not read: ${shown}.` }] : []),
    ...(hidden ? [{ vi: `Không đọc trang tính bị ẩn: ${hidden}.`, en: `Hidden sheets were not read: ${hidden}.` }] : []),
  ];
}

function warningsOfCells({ hiddenRows, formulas }: SheetPart): BilingualText[] {
  const [rows, cells] = [listed(hiddenRows.map(String)), listed(formulas)];
  const [rowCount, cellCount] = [hiddenRows.length, formulas.length];
  return [
    ...(rows
      ? [
          {
            vi: `Có ${rowCount} dòng bị ẩn hoặc bị lọc, vẫn được đọc: ${rows}. Nếu không muốn nhập, hãy xoá các dòng đó.`,
            en: `Rows that are hidden or filtered out were read as well (${rowCount}): ${rows}. Delete them if they are not meant.`,
          },
        ]
      : []),
    ...(cells
      ? [
          {
            vi: `Có ${cellCount} ô công thức, đã dùng giá trị lưu trong tệp: ${cells}.`,
            en: `Cells with a formula (${cellCount}) were read by their stored value: ${cells}.`,
          },
        ]
      : []),
  ];
}

const listed = (names: readonly string[]) => [...names.slice(0, mostListed), ...(names.length > mostListed ? ['…'] : [])].join(', ');
