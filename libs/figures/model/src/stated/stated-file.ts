import { fold, type RowFinding } from '@ra-quan/geography/model';
import { seenOf, tidied, unseenIn, type BilingualText, type Count, type Period } from '@ra-quan/shared/model';
import { indicators } from '../indicator';
import { statusNames } from '../observation';
import { findStatedHeading, statedColumns, type StatedColumn } from './stated-columns';
import { statedKindNames, statedKinds, statedStatuses, type StatedContent, type StatedKind, type StatedStatus } from './stated-figure';
import { readStatedNumber } from './stated-number';
import { lastDayOf, readDayText, readPeriod } from './stated-period';

/** A file has no more rows than a person looks through. */
export const mostStatedRows = 2_000;

/** One row that was read; which unit and campaign its words mean, the server knows. */
export interface StatedRow {
  /** As people count. */
  readonly row: Count;
  readonly kind: StatedKind;
  readonly indicatorId: number;
  readonly period: Period;
  /** Empty is the country. */
  readonly unit: string;
  /** Empty is none. */
  readonly campaign: string;
  readonly content: StatedContent;
}

export interface StatedRows {
  readonly rows: readonly StatedRow[];
  readonly problems: readonly RowFinding[];
  readonly notes: readonly RowFinding[];
  readonly lacking: readonly string[];
}

const words = {
  missing: { vi: 'Thiếu giá trị.', en: 'A value is missing.' },
  formula: {
    vi: 'Ô là công thức của bảng tính mà tệp không giữ kết quả: hãy dán giá trị thay cho công thức.',
    en: 'The cell is a formula of the spreadsheet, and the file does not hold its result: paste the value instead.',
  },
  unseen: {
    vi: 'Ô có ký tự không nhìn thấy được: hãy xóa nội dung ô rồi gõ lại.',
    en: 'The cell holds characters that nobody can see: clear the cell and type it anew.',
  },
  'too-long': { vi: 'Ô có {length} ký tự; nhiều nhất là {most}.', en: 'The cell holds {length} characters; at most {most} are taken.' },
  hidden: {
    vi: 'Dòng hoặc cột này đang bị ẩn hoặc bị lọc: hãy bỏ ẩn, hoặc xóa đi, rồi tải lại.',
    en: 'This row or column is hidden or filtered out: show it, or delete it, and upload the file again.',
  },
  'heading-repeated': { vi: 'Có hai cột «{column}»: hãy giữ một cột.', en: 'There are two columns “{column}”: keep one.' },
  'too-many': {
    vi: 'Tệp có {count} dòng; mỗi lần nhập nhiều nhất {most} dòng. Hãy chia tệp.',
    en: 'The file has {count} rows; at most {most} are taken at once. Split the file.',
  },
  'indicator-unknown': {
    vi: 'Không có chỉ số «{value}». Các chỉ số: {all}.',
    en: 'There is no indicator “{value}”. Indicators: {all}.',
  },
  'kind-unknown': { vi: '«{value}»: cần «thực hiện» hoặc «kế hoạch».', en: '“{value}”: takes “actual” or “plan”.' },
  'status-unknown': {
    vi: '«{value}»: cần «đã công bố», «sơ bộ» hoặc «ước tính».',
    en: '“{value}”: takes “published”, “provisional” or “estimated”.',
  },
  'period-malformed': {
    vi: 'Không đọc được kỳ «{value}». Hãy ghi «2019», «05/2022», «31/12/2016» hoặc «11/07/2020 – 12/07/2020».',
    en: 'The period “{value}” cannot be read. Write “2019”, “05/2022”, “31/12/2016” or “11/07/2020 – 12/07/2020”.',
  },
  'period-of-day': {
    vi: 'Ô là một ngày ({day}) nên được hiểu là chỉ ngày đó. Nếu là cả tháng, hãy ghi «tháng {month}».',
    en: 'The cell is a day ({day}), so it is taken for that day alone. If the whole month is meant, write “tháng {month}”.',
  },
  'value-malformed': {
    vi: 'Không đọc được số «{value}» mà không phải đoán. Hãy ghi «62.522», «trên 52.900» hoặc «2,016 triệu».',
    en: 'The figure “{value}” cannot be read without guessing. Write “62.522”, “trên 52.900” or “2,016 triệu”.',
  },
  'day-malformed': { vi: '«{value}» không phải một ngày dạng 31/12/2016.', en: '“{value}” is no day written 31/12/2016.' },
  'url-malformed': {
    vi: '«{value}» không phải địa chỉ bắt đầu bằng http:// hoặc https://.',
    en: '“{value}” is no address that begins with http:// or https://.',
  },
} as const satisfies Record<string, BilingualText>;
type WordCode = keyof typeof words;

export const filled = (text: BilingualText, details: Readonly<Record<string, string | number>>): BilingualText => {
  const fill = (one: string) => one.replace(/\{(\w+)\}/g, (whole, name: string) => String(details[name] ?? whole));
  return { vi: fill(text.vi), en: fill(text.en) };
};

const finding = (
  row: number,
  column: string | null,
  code: WordCode,
  details: Readonly<Record<string, string | number>> = {},
): RowFinding => ({
  row,
  column,
  message: filled(words[code], details),
});

/** The longest text that each column takes. */
const longest: Partial<Record<StatedColumn, number>> = { source: 300, number: 100, page: 60, url: 500, formula: 200 };
const columns = Object.keys(statedColumns) as StatedColumn[];
type Texts = Readonly<Record<StatedColumn, string>>;

/** Reads a table of stated figures: every row that can be read, and what is wrong with the others, where, and what to do. */
export function readStatedFile(
  table: readonly (readonly string[])[],
  hidden: { readonly rows: readonly number[]; readonly columns: readonly number[] },
): StatedRows {
  const heading = findStatedHeading(table);
  const problems: RowFinding[] = heading.repeated.map((column) => finding(heading.row, column, 'heading-repeated', { column }));
  const notes: RowFinding[] = [];
  if (heading.lacking.length > 0) return { rows: [], problems, notes, lacking: heading.lacking };
  const read = new Set(Object.values(heading.places));
  for (const at of hidden.columns.filter((one) => read.has(one)))
    problems.push(finding(heading.row, table[heading.row - 1]![at]!, 'hidden'));
  for (const row of hidden.rows.filter((one) => one >= heading.row)) problems.push(finding(row, null, 'hidden'));

  const below = table.slice(heading.row).map((cells, index) => ({ row: heading.row + index + 1, cells }));
  const filledRows = below.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (filledRows.length > mostStatedRows)
    return {
      rows: [],
      problems: [finding(heading.row, null, 'too-many', { count: filledRows.length, most: mostStatedRows })],
      notes,
      lacking: [],
    };
  const rows = filledRows.flatMap(({ row, cells }) => {
    const found: RowFinding[] = [];
    const texts = Object.fromEntries(columns.map((key) => [key, textOf(cells[heading.places[key] ?? -1] ?? '', row, key, found)])) as Texts;
    const one = found.length === 0 ? rowOf(row, texts, found, notes) : undefined;
    problems.push(...found);
    return one ? [one] : [];
  });
  return { rows, problems, notes, lacking: [] };
}

function textOf(typed: string, row: number, key: StatedColumn, found: RowFinding[]): string {
  const { heading, required } = statedColumns[key];
  const text = tidied(typed).replace(/\s+/g, ' ');
  const most = longest[key] ?? 300;
  if (/^=/.test(text) || /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(text)) found.push(finding(row, heading, 'formula'));
  else if (required && text === '') found.push(finding(row, heading, 'missing'));
  else if (unseenIn(text).length > 0) found.push(finding(row, heading, 'unseen'));
  else if (text.length > most) found.push(finding(row, heading, 'too-long', { length: text.length, most }));
  return seenOf(text);
}

function rowOf(row: number, texts: Texts, found: RowFinding[], notes: RowFinding[]): StatedRow | undefined {
  const refuse = (key: StatedColumn, code: WordCode, details: Readonly<Record<string, string>> = {}) =>
    void found.push(finding(row, statedColumns[key].heading, code, { value: texts[key], ...details }));
  const indicator = indicators.find(({ code, name, nameEn }) => [code, name, nameEn].map(fold).includes(fold(texts.indicator)));
  const kind = texts.kind === '' ? 'actual' : wordIn(statedKinds, statedKindNames, texts.kind);
  const period = readPeriod(texts.period);
  const number = readStatedNumber(texts.value);
  const status: StatedStatus | undefined =
    texts.status !== ''
      ? wordIn(statedStatuses, statusNames, texts.status)
      : kind === 'actual' && number?.qualifier === 'ước'
        ? 'estimated'
        : 'published';
  const publishedOn = texts.publishedOn === '' ? null : readDayText(texts.publishedOn);

  if (!indicator) refuse('indicator', 'indicator-unknown', { all: indicators.map(({ name }) => name).join('; ') });
  if (!kind) refuse('kind', 'kind-unknown');
  if (!period) refuse('period', 'period-malformed');
  if (!number) refuse('value', 'value-malformed');
  if (!status) refuse('status', 'status-unknown');
  if (publishedOn === undefined) refuse('publishedOn', 'day-malformed');
  if (texts.url !== '' && !isAddress(texts.url)) refuse('url', 'url-malformed');
  if (found.length > 0 || !indicator || !kind || !period || !number || !status || publishedOn === undefined) return undefined;
  if (indicator.nature === 'flow' && /^\d{4}-\d{2}-01$/.test(texts.period))
    notes.push(finding(row, statedColumns.period.heading, 'period-of-day', monthOfDay(lastDayOf(period))));
  const { formula, source, number: documentNumber, page, url } = texts;
  return {
    row,
    kind,
    indicatorId: indicator.id,
    period,
    unit: texts.unit,
    campaign: texts.campaign,
    content: {
      ...number,
      status,
      origin: formula === '' ? 'published' : 'back-computed',
      formula: formula || null,
      source: { title: source, number: documentNumber || null, page: page || null, publishedOn, url: url || null },
    },
  };
}

const monthOfDay = (day: string) => ({
  day: `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`,
  month: `${day.slice(5, 7)}/${day.slice(0, 4)}`,
});

function wordIn<Word extends string>(all: readonly Word[], names: Readonly<Record<Word, BilingualText>>, text: string): Word | undefined {
  return all.find((word) => [word, names[word].vi, names[word].en].map(fold).includes(fold(text)));
}

export const isAddress = (text: string) => /^https?:\/\/[^\s"<>]+$/.test(text);
