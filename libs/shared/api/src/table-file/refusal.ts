import type { Details, Rule } from '../errors.ts';

export const refusals = {
  otherKind: {
    code: 'file-of-another-kind',
    vi: 'Tệp không phải .xlsx hay .csv (UTF-8). Hãy lưu lại từ Excel theo một trong hai dạng đó.',
    en: 'The file is neither .xlsx nor .csv (UTF-8). Save it from Excel as one of these.',
  },
  locked: {
    code: 'file-locked-or-old',
    vi: 'Tệp có mật khẩu hoặc theo dạng .xls cũ. Hãy bỏ mật khẩu và lưu lại theo dạng .xlsx.',
    en: 'The file has a password or is an old .xls. Remove the password and save it as .xlsx.',
  },
  unreadable: { code: 'file-unreadable', vi: 'Không đọc được tệp: {why}.', en: 'The file cannot be read: {why}.' },
  brokenCsv: {
    code: 'file-csv-broken',
    vi: 'Không đọc được tệp .csv từ dòng {line}: dấu ngoặc kép (") mở ra mà không đóng, hoặc dòng quá dài. Hãy sửa dòng đó rồi tải lại.',
    en: 'The .csv file cannot be read from line {line} on: a quote (") is opened and not closed, or the line is too long. Correct that line and upload the file again.',
  },
  bomb: {
    code: 'file-unpacks-too-large',
    vi: 'Tệp nén này bung ra quá lớn nên không được mở.',
    en: 'The compressed file would unpack to too much and was not opened.',
  },
  tooLong: {
    code: 'file-too-long',
    vi: 'Tệp có hơn 200.000 dòng, 100 cột hoặc 2.000.000 ô. Hãy chia nhỏ.',
    en: 'The file has more than 200,000 rows, 100 columns or 2,000,000 cells. Split it.',
  },
  tooMuchText: {
    code: 'file-too-much-text',
    vi: 'Tệp có hơn 40 triệu ký tự. Hãy bỏ những cột không cần hoặc chia nhỏ.',
    en: 'The file holds more than 40 million characters. Leave out what is not needed, or split it.',
  },
  longCell: {
    code: 'file-cell-too-long',
    vi: 'Ô {cell} có hơn 32.767 ký tự, nhiều hơn một ô bảng tính có thể có.',
    en: 'Cell {cell} holds more than 32,767 characters, more than a cell of a spreadsheet can.',
  },
  cellTwice: {
    code: 'file-cell-twice',
    vi: 'Ô {cell} có trong tệp hai lần, nên không biết giá trị nào đúng. Hãy mở tệp trong Excel, xem lại ô đó rồi lưu.',
    en: 'Cell {cell} stands in the file twice, so nobody knows which value is meant. Open it in Excel, look at that cell and save.',
  },
  farCell: {
    code: 'file-cell-far-outside',
    vi: 'Có một ô nằm rất xa bảng: {cell}. Hãy xoá ô đó rồi lưu lại.',
    en: 'A cell stands far outside the table: {cell}. Delete it and save the file again.',
  },
  tooSlow: {
    code: 'file-too-slow',
    vi: 'Tệp cần quá nhiều thời gian để đọc nên đã dừng. Hãy sao bảng sang một tệp mới rồi thử lại.',
    en: 'The file took too long to read and was left. Copy the table into a new file and try again.',
  },
  tooHeavy: {
    code: 'file-too-heavy',
    vi: 'Tệp cần quá nhiều bộ nhớ để đọc nên đã dừng. Hãy chia nhỏ.',
    en: 'The file took too much memory to read and was left. Split it.',
  },
  empty: { code: 'file-empty', vi: 'Tệp không có dòng nào.', en: 'The file has no rows.' },
  emptySheet: {
    code: 'file-empty',
    vi: 'Trang tính đầu tiên «{sheet}» không có dòng nào. Hãy đưa trang có bảng lên đầu.',
    en: 'The first sheet “{sheet}” has no rows. Move the sheet with the table to the front.',
  },
  noSheet: { code: 'file-empty', vi: 'Tệp không có trang tính nào đang hiện.', en: 'The file has no sheet that is shown.' },
} as const satisfies Record<string, Rule>;

/** A file that is not read, and why; the way in makes the answer of it. */
export class Refusal extends Error {
  readonly rule: Rule;
  readonly details: Details;

  constructor(rule: Rule, details: Details = {}) {
    super(rule.code);
    this.rule = rule;
    this.details = details;
  }
}

/** A file that is not as its kind is; `why` are the words of a library, which knows one language. */
export const unreadable = (why: string) => new Refusal(refusals.unreadable, { why });
