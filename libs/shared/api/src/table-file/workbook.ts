import type { BilingualText } from '@ra-quan/shared/model';
import { Archive } from './archive.ts';
import { columnName } from './cell-name.ts';
import { NumberFormats } from './number-formats.ts';
import type { TableFile } from './table.ts';
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
  return {
    sheet: sheet.name,
    rows: part.rows.all(),
    hidden: { rows: part.hiddenRows(), columns: part.hiddenColumns },
    warnings: [...warningsOfSheets(unread), ...warningsOfCells(part)],
  };
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

function warningsOfCells(part: SheetPart): BilingualText[] {
  const warnings: (BilingualText & { readonly places: readonly unknown[] })[] = [
    {
      places: part.hiddenRows(),
      vi: 'Có {count} dòng bị ẩn hoặc bị lọc: {places}.',
      en: 'Rows that are hidden or filtered out ({count}): {places}.',
    },
    {
      places: part.hiddenColumns.map(columnName),
      vi: 'Có {count} cột bị ẩn: {places}.',
      en: 'Columns that are hidden ({count}): {places}.',
    },
    {
      places: part.formulas,
      vi: 'Có {count} ô công thức, đã dùng giá trị lưu trong tệp: {places}.',
      en: 'Cells with a formula ({count}) were read by their stored value: {places}.',
    },
    {
      places: part.withoutValue,
      vi: 'Có {count} ô công thức chưa có giá trị: {places}. Hãy mở tệp trong Excel, tính lại rồi lưu.',
      en: 'Cells with a formula that has no value ({count}): {places}. Open the file in Excel, calculate and save.',
    },
    {
      places: part.errors,
      vi: 'Có {count} ô bị lỗi bảng tính: {places}.',
      en: 'Cells with an error of the spreadsheet ({count}): {places}.',
    },
  ];
  return warnings
    .filter(({ places }) => places.length > 0)
    .map(({ places, vi, en }) => {
      const fill = (text: string) => text.replace('{count}', String(places.length)).replace('{places}', listed(places.map(String)));
      return { vi: fill(vi), en: fill(en) };
    });
}

const listed = (names: readonly string[]) => [...names.slice(0, mostListed), ...(names.length > mostListed ? ['…'] : [])].join(', ');
