import type { BilingualText, Count } from '@ra-quan/shared/model';

/** Something about one row of a file: a problem stops the import, a note only says what was understood or repaired. */
export interface RowFinding {
  /** Row of the sheet as people count. */
  readonly row: Count;
  readonly column: string | null;
  readonly message: BilingualText;
}

/** What is wrong, where, and what to do; `{name}` is filled from the details. */
export const findings = {
  formula: {
    vi: 'Ô chứa công thức chưa có giá trị: hãy mở tệp trong Excel, tính lại rồi lưu, hoặc dán giá trị thay cho công thức.',
    en: 'The cell holds a formula without its value: open the file in Excel, calculate and save, or paste the value instead.',
  },
  'error-value': {
    vi: '«{value}» là lỗi của bảng tính: hãy sửa ô này, hoặc để trống nếu chưa biết.',
    en: '“{value}” is an error of the spreadsheet: correct the cell, or leave it empty where nothing is known.',
  },
  'heading-repeated': {
    vi: 'Nhiều cột cùng được hiểu là cột này: {headings}. Hãy chỉ giữ một cột, hoặc đổi tên các cột khác.',
    en: 'Several columns are taken for this one: {headings}. Keep one of them, or name the others differently.',
  },
  unseen: {
    vi: 'Ô có ký tự không nhìn thấy được ({characters}): hãy xoá nội dung ô rồi gõ lại.',
    en: 'The cell holds characters that nobody can see ({characters}): clear the cell and type it anew.',
  },
  'too-long': { vi: 'Ô có {length} ký tự; nhiều nhất là {most}.', en: 'The cell holds {length} characters; at most {most} are taken.' },
  hidden: {
    vi: 'Dòng hoặc cột này đang bị ẩn hoặc bị lọc: hãy chọn nhập cả các phần bị ẩn hay bỏ chúng; hoặc bỏ ẩn rồi tải lại.',
    en: 'This row or column is hidden or filtered out: say whether hidden parts are taken or left; or show them and upload the file again.',
  },
  missing: { vi: 'Thiếu giá trị.', en: 'A value is missing.' },
  'code-malformed': { vi: '«{value}» không phải mã: cần 2, 3 hoặc 5 chữ số.', en: '“{value}” is not a code: it takes 2, 3 or 5 digits.' },
  'code-ambiguous': {
    vi: '«{value}» có thể là {units}: hãy ghi đủ các số 0 ở đầu mã (định dạng ô là văn bản).',
    en: '“{value}” may be {units}: write the code with all its zeros (as text).',
  },
  'code-repeated': {
    vi: 'Mã {value} đã có ở dòng {other}: một mã chỉ thuộc một đơn vị trong một ngày.',
    en: 'Code {value} stands in row {other} already: one code belongs to one unit on a day.',
  },
  'kind-unknown': { vi: 'Không nhận ra loại đơn vị từ «{value}».', en: 'No kind of unit is recognised in “{value}”.' },
  'parent-unknown': {
    vi: 'Không có đơn vị cấp trên mã {value} vào ngày {day}. Hãy thêm dòng của đơn vị đó hoặc sửa mã.',
    en: 'No parent with code {value} exists on {day}. Add a row for it, or correct the code.',
  },
  'district-unknown': {
    vi: 'Không có huyện «{value}» trong tỉnh vào ngày {day}.',
    en: 'There is no district “{value}” in the province on {day}.',
  },
  overlapping: {
    vi: 'Mã {value} thuộc «{unit}» từ ngày {day}: hai đơn vị không thể cùng mã trong cùng thời gian.',
    en: 'Code {value} belongs to “{unit}” from {day} on: two units cannot have one code at the same time.',
  },
  'old-unknown': {
    vi: 'Không có đơn vị mã {value} vào ngày {day}. Mã chỉ có nghĩa cùng với ngày: hãy kiểm tra ngày hiệu lực.',
    en: 'No unit has code {value} on {day}. A code means something only with its day: check the effective day.',
  },
  'new-unknown': {
    vi: 'Đơn vị mới mã {value} chưa tồn tại vào ngày {day}. Hãy nhập danh mục đơn vị của ngày đó trước.',
    en: 'The new unit {value} does not exist on {day} yet. Import the units of that day first.',
  },
  'old-goes-on': {
    vi: '«{value}» không kết thúc vào ngày {day} nên không thể được kế tục ngày đó.',
    en: '“{value}” does not end on {day}, so nothing succeeds it that day.',
  },
  'new-not-begun': {
    vi: '«{value}» không bắt đầu vào ngày {day} nên không thể là đơn vị kế tục.',
    en: '“{value}” does not begin on {day}, so it cannot be a successor.',
  },
  cycle: { vi: '«{value}» không thể kế tục chính nó (vòng tròn).', en: '“{value}” cannot succeed itself (a cycle).' },
  'pair-repeated': { vi: 'Cặp đơn vị này đã có ở dòng {other}.', en: 'This pair stands in row {other} already.' },
  'whole-and-parts': {
    vi: '«{value}» đã nhập toàn bộ ở dòng {other} nên không thể có phần khác.',
    en: '“{value}” went over as a whole in row {other}: there can be no other part.',
  },
  'part-alone': {
    vi: '«{value}» chỉ có một phần chuyển đi; thiếu dòng cho phần còn lại.',
    en: 'Only a part of “{value}” went over; the row of the rest is missing.',
  },
  'share-malformed': {
    vi: '«{value}» không phải tỷ lệ: cần số từ 0 đến 1 hoặc %.',
    en: '“{value}” is not a share: it takes a number from 0 to 1, or %.',
  },
  'shares-incomplete': {
    vi: 'Chỉ một số phần của «{value}» có tỷ lệ: hãy ghi đủ hoặc bỏ trống hết.',
    en: 'Only some parts of “{value}” have a share: give all of them, or none.',
  },
  'shares-sum': {
    vi: 'Các tỷ lệ của «{value}» cộng lại bằng {sum}, không phải 1.',
    en: 'The shares of “{value}” add up to {sum}, not to 1.',
  },
  'whole-malformed': { vi: '«{value}»: cần true/false hoặc có/không.', en: '“{value}”: takes true/false or có/không.' },
  'count-malformed': {
    vi: '«{value}» không phải số người viết theo kiểu 62522 hoặc 62.522.',
    en: '“{value}” is not a count of persons written 62522 or 62.522.',
  },
  'count-decimal': {
    vi: '«{value}» là số thập phân, không phải số người. Nếu dấu đó ngăn hàng nghìn, hãy ghi lại số không có dấu.',
    en: '“{value}” is a decimal, not a count of persons. If the sign was to part thousands, write the number without it.',
  },
  'count-large': {
    vi: '«{value}» quá lớn: số người nhiều nhất là {most}.',
    en: '“{value}” is too large: at most {most} persons are taken.',
  },
  'count-spaced': {
    vi: '«{value}»: nếu là số {proposal} thì hãy ghi liền, không có dấu cách.',
    en: '“{value}”: if {proposal} is meant, write it without spaces.',
  },
  'group-unknown': { vi: 'Không có nhóm «{value}». Các nhóm: {groups}.', en: 'There is no group “{value}”. Groups: {groups}.' },
  'served-twice': {
    vi: 'Xã này đã được phân cho cơ quan khác ở dòng {other}.',
    en: 'This commune was given to another office in row {other}.',
  },
  'not-commune': {
    vi: 'Mã {value} không phải của một xã, phường, đặc khu.',
    en: 'Code {value} is not that of a commune, ward or special zone.',
  },
  'name-differs': { vi: 'Cơ quan {value} có tên khác ở dòng {other}.', en: 'Office {value} has another name in row {other}.' },
  'note-value-beyond': {
    vi: '«{value}» nằm ngoài các cột có tiêu đề nên không được nhập.',
    en: '“{value}” stands outside of the columns that have a heading: it is not imported.',
  },
  'note-normalised': { vi: 'Đã chuẩn hoá chữ (Unicode dựng sẵn).', en: 'Text was brought to composed Unicode (NFC).' },
  'note-eth': { vi: 'Đã sửa chữ Ð (U+00D0) thành Đ.', en: 'The letter Ð (U+00D0) was taken for Đ.' },
  'note-zeros': { vi: 'Đã thêm số 0 ở đầu mã.', en: 'Leading zeros were added to the code.' },
  'note-hidden-taken': { vi: 'Phần bị ẩn: nhập cả, như đã chọn.', en: 'Hidden; taken, as was said.' },
  'note-hidden-left': { vi: 'Phần bị ẩn: không nhập, như đã chọn.', en: 'Hidden; left, as was said.' },
  'note-unknown': { vi: 'Chưa có số người; giữ là chưa biết.', en: 'The number of persons is not known; it stays unknown.' },
  'note-equal': {
    vi: 'Chưa biết số dân của mọi đơn vị mới nên chia đều.',
    en: 'A successor’s population is not known, so the parts are equal.',
  },
  'note-kept': { vi: 'Giữ cách viết đang có: «{value}».', en: 'The spelling that is there stays: “{value}”.' },
} as const satisfies Record<string, BilingualText>;
export type FindingCode = keyof typeof findings;

/** A finding with its details filled in. */
export function finding(
  row: number,
  column: string | null,
  code: FindingCode,
  details: Readonly<Record<string, string | number>> = {},
): RowFinding {
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (whole, name: string) => String(details[name] ?? whole));
  return { row, column, message: { vi: fill(findings[code].vi), en: fill(findings[code].en) } };
}
