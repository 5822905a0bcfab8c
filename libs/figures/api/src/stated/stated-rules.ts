import { partTooLarge, statedFaults, type StatedFault } from '@ra-quan/figures/model';
import { RuleBroken, type Rule } from '@ra-quan/shared/api';

/** What an entry may break beside what it says itself. */
export const statedRules = {
  unitUnknown: { code: 'figures.stated-unit-unknown', vi: 'Không có đơn vị này.', en: 'There is no such unit.' },
  unitNotThen: {
    code: 'figures.stated-unit-not-then',
    vi: '{unit} không tồn tại vào ngày nào của kỳ {period}. Hãy chọn đơn vị của thời gian đó.',
    en: '{unit} does not exist on any day of {period}. Choose a unit of that time.',
  },
  campaignUnknown: { code: 'figures.stated-campaign-unknown', vi: 'Không có chiến dịch này.', en: 'There is no such campaign.' },
  campaignElsewhere: {
    code: 'figures.stated-campaign-elsewhere',
    vi: 'Kỳ {period} nằm ngoài thời gian của chiến dịch «{campaign}» ({window}). Hãy sửa kỳ, hoặc bỏ chiến dịch.',
    en: 'The period {period} lies outside the campaign “{campaign}” ({window}). Correct the period, or leave the campaign out.',
  },
  already: {
    code: 'figures.stated-already',
    vi: 'Nguồn «{source}» đã có số này cho cùng chỉ số, đơn vị và kỳ: không nhập hai lần.',
    en: 'The source “{source}” states this figure for the same indicator, unit and period already: it is not entered twice.',
  },
  otherNumber: {
    code: 'figures.stated-other-number',
    vi: 'Nguồn «{source}» đã ghi {value} ở cùng chỗ này. Nếu số đó sai, hãy sửa số đó; nếu ở trang khác, hãy ghi rõ trang.',
    en: 'The source “{source}” states {value} in the same place. If that is wrong, correct it; if it stands on another page, give the page.',
  },
  partTooLarge: { code: 'figures.stated-part-larger-than-whole', ...partTooLarge },
  reasonNeeded: { code: 'figures.stated-reason', vi: 'Cần ghi lý do.', en: 'A reason is needed.' },
  counts: { code: 'figures.stated-counts', vi: 'Nguồn này đang được dùng.', en: 'This source counts already.' },
  estimateBesideActual: {
    code: 'figures.stated-estimate-beside-actual',
    vi: 'Đã có số thực hiện cho cùng kỳ nên số ước tính không được chọn.',
    en: 'There is an actual figure for the same period: an estimate is not chosen before it.',
  },
  withdrawn: { code: 'figures.stated-withdrawn', vi: 'Số này đã được rút lại.', en: 'This figure was withdrawn.' },
  fileRefused: {
    code: 'figures.stated-file-refused',
    vi: 'Tệp còn {count} lỗi nên chưa nhập dòng nào. Hãy kiểm tra lại tệp.',
    en: 'The file has {count} problems: nothing was imported. Check it again.',
  },
} as const satisfies Record<string, Rule>;

/** A fault of an entry as a refusal. */
export const refusalOf = ({ code, details }: StatedFault) => new RuleBroken({ code: `figures.${code}`, ...statedFaults[code] }, details);
