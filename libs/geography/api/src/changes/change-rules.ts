import type { Rule } from '@ra-quan/shared/api';

/** What a change of the catalogue may break; each says what is wrong and what to do. */
export const changeRules = {
  orphans: {
    code: 'geography.orphans',
    vi: 'Sau thay đổi này, {count} đơn vị không còn đơn vị cấp trên vào ngày {day}, ví dụ «{unit}». Hãy đưa cả chúng vào thay đổi.',
    en: 'After this change {count} units have no parent on {day}, for example “{unit}”. Include them in the change.',
  },
  islands: {
    code: 'geography.islands',
    vi: 'Thay đổi này làm mất Hoàng Sa hoặc Trường Sa khỏi danh mục, điều không được phép.',
    en: 'This change would take Hoàng Sa or Trường Sa out of the catalogue, which is not allowed.',
  },
  overlapping: {
    code: 'geography.overlapping',
    vi: 'Hai đơn vị sẽ cùng mã, hoặc một đơn vị có hai trạng thái, trong cùng một ngày.',
    en: 'Two units would bear one code, or one unit would be in two states, on the same day.',
  },
  nothing: {
    code: 'geography.nothing-changes',
    vi: 'Tệp không làm thay đổi gì trong danh mục.',
    en: 'The file changes nothing in the catalogue.',
  },
  nothingToUndo: { code: 'geography.nothing-to-undo', vi: 'Không còn thay đổi nào để hoàn tác.', en: 'There is no change left to undo.' },
  notTheLast: {
    code: 'geography.not-the-last',
    vi: 'Chỉ hoàn tác được thay đổi gần nhất: «{title}».',
    en: 'Only the last change can be undone: “{title}”.',
  },
  inUse: {
    code: 'geography.in-use',
    vi: 'Không hoàn tác được: đã có {count} {what} trên đơn vị do thay đổi này lập ra.',
    en: 'It cannot be undone: {count} {what} lie on units that this change began.',
  },
  stillNamed: {
    code: 'geography.still-named',
    vi: 'Không hoàn tác được: đơn vị do thay đổi này lập ra còn được ghi ở «{what}». Hãy gỡ ra rồi hoàn tác.',
    en: 'It cannot be undone: a unit that this change began is still named in “{what}”. Remove it there, then undo.',
  },
  decided: { code: 'geography.follow-up-decided', vi: 'Việc này đã được giải quyết.', en: 'This has been decided already.' },
  notASuccessor: {
    code: 'geography.not-a-successor',
    vi: 'Đơn vị được chọn không kế tục đơn vị cũ.',
    en: 'The chosen unit does not succeed the former one.',
  },
} as const satisfies Record<string, Rule>;
