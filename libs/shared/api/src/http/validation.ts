import { ValidationPipe, type PipeTransform, type ValidationError } from '@nestjs/common';
import type { FieldProblem, Language } from '@ra-quan/shared/model';
import { Invalid, type Rule } from '../errors';

const invalidInput: Rule = {
  code: 'invalid-input',
  vi: 'Dữ liệu gửi lên chưa hợp lệ. Hãy sửa các ô được đánh dấu.',
  en: 'The input is not valid. Correct the marked fields.',
};

/** What each check means in words; `{0}` is the check's own limit as class-validator prints it. */
const wordings: Record<string, readonly [vi: string, en: string]> = {
  whitelistValidation: ['Trường này không có trong mẫu.', 'This field is not known.'],
  isDay: [
    'Ngày không tồn tại, ngoài các năm 1900–2199 hoặc không theo dạng yyyy-MM-dd.',
    'The day does not exist, is not in the years 1900–2199 or is not written yyyy-MM-dd.',
  ],
  isInt: ['Cần một số nguyên, ví dụ 62522.', 'Needs a whole number, for example 62522.'],
  min: ['Giá trị quá nhỏ (không nhận số âm cho số đếm).', 'The value is too small (counts are never negative).'],
  max: ['Giá trị quá lớn.', 'The value is too large.'],
  isString: ['Cần một đoạn chữ.', 'Needs a text.'],
  minLength: ['Cần nhập nội dung.', 'Needs some text.'],
  maxLength: ['Nội dung quá dài.', 'The text is too long.'],
  cleanText: ['Nội dung có ký tự không nhìn thấy được hoặc ký tự hỏng.', 'The text contains invisible or broken characters.'],
  isIn: ['Giá trị không nằm trong danh sách cho phép.', 'The value is not one of those allowed.'],
  isBoolean: ['Cần có hoặc không.', 'Needs true or false.'],
  isArray: ['Cần một danh sách.', 'Needs a list.'],
  arrayMaxSize: ['Danh sách quá dài.', 'The list is too long.'],
  arrayMinSize: ['Danh sách cần ít nhất một mục.', 'The list needs at least one entry.'],
  matches: ['Nội dung không đúng dạng yêu cầu.', 'The text is not of the form asked for.'],
  isDefined: ['Cần nhập trường này.', 'This field is required.'],
  isMoment: [
    'Thời điểm không hợp lệ; dạng yyyy-MM-ddTHH:mm:ss+07:00, có giây và múi giờ, giờ từ 00 đến 23.',
    'The instant is not valid; it is written yyyy-MM-ddTHH:mm:ss+07:00, with seconds and offset, hours from 00 to 23.',
  ],
  isDayOrMoment: [
    'Cần một ngày yyyy-MM-dd, hoặc một thời điểm yyyy-MM-ddTHH:mm:ss+07:00.',
    'Needs a day yyyy-MM-dd, or an instant yyyy-MM-ddTHH:mm:ss+07:00.',
  ],
  once: ['Có mục lặp lại trong danh sách.', 'Something is twice in the list.'],
  nestedValidation: ['Cần một mục có đủ các trường.', 'Needs an entry with its fields.'],
};
const unknownCheck = ['Giá trị không hợp lệ.', 'The value is not valid.'] as const;

const tooDeep: Rule = {
  code: 'too-deep',
  vi: 'Nội dung gửi lên lồng nhau quá sâu.',
  en: 'The body is nested too deeply.',
};

/** The deepest body of the product has five levels. */
const deepest = 20;

/** Refuses a body that is nested so deeply that looking at it would take the stack. */
export const shallowBody: PipeTransform<unknown> = {
  transform(value, { type }) {
    if (type === 'body' && !isShallow(value)) throw new Invalid(tooDeep);
    return value;
  },
};

/** Refuses fields that every object has without being asked, such as `toString`: the check for unknown fields takes them for known. */
export const ownFields: PipeTransform<unknown> = {
  transform(value, { type }) {
    if (type !== 'custom' && !Buffer.isBuffer(value)) {
      const [field] = inheritedIn(value);
      if (field !== undefined) throw new Invalid(invalidInput, {}, [{ field, code: 'whitelistValidation', message: '' }]);
    }
    return value;
  },
};

/** Where a field has the name of something inherited; for values that are not nested without end. */
function inheritedIn(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const field = path ? `${path}.${name}` : name;
    return name in Object.prototype ? [field] : inheritedIn(inner, field);
  });
}

/** Level by level, so that no depth is too much for the look itself. */
function isShallow(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return false;
    level = level.flatMap((item) =>
      typeof item === 'object' && item !== null && !Buffer.isBuffer(item) ? (Object.values(item) as unknown[]) : [],
    );
  }
  return true;
}

const bodiesAndQueries = new ValidationPipe({
  whitelist: true,
  forbidNonWhitelisted: true,
  transform: true,
  validationError: { target: false, value: false },
  exceptionFactory: (errors) => new Invalid(invalidInput, {}, fieldProblems(errors)),
});

/**
 * Refuses unknown fields and wrong values, naming every field at once. What stands in the path stays the text that it is: its own pipes read it, and a number
 * that is not written in digits alone is none.
 */
export const validation: PipeTransform<unknown> = {
  transform: (value, metadata) => (metadata.type === 'param' ? value : (bodiesAndQueries.transform(value, metadata) as unknown)),
};

/** Flattens nested errors into paths; messages are chosen by language in the filter. */
function fieldProblems(errors: readonly ValidationError[], path = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const field = path ? `${path}.${error.property}` : error.property;
    const own = Object.keys(error.constraints ?? {}).slice(0, 1);
    return [...own.map((code) => ({ field, code, message: '' })), ...fieldProblems(error.children ?? [], field)];
  });
}

/** The sentence for a field's refusal; keeps one that is already worded. */
export function wordField(problem: FieldProblem, language: Language): FieldProblem {
  const wording = Object.hasOwn(wordings, problem.code) ? wordings[problem.code]! : unknownCheck;
  return { ...problem, message: problem.message || wording[language === 'vi' ? 0 : 1] };
}
