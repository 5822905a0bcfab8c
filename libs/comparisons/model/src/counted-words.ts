import type { Indicator, Qualifier } from '@ra-quan/figures/model';
import { formatCount, type BilingualText, type Language } from '@ra-quan/shared/model';

/** What an indicator counts, inside a sentence: with its number («{n} người …»), and as the number of them («số người …»). */
interface CountedWords {
  readonly counted: BilingualText;
  readonly number: BilingualText;
}

const people = (vi: string, en: string): CountedWords => ({
  counted: { vi: `{n} ${vi}`, en: `{n} ${en}` },
  number: { vi: `số ${vi}`, en: `the ${en}` },
});

const words: Readonly<Record<string, CountedWords>> = {
  'si-voluntary-mobilised': people('người tham gia BHXH tự nguyện vận động được', 'voluntary SI sign-ups'),
  'hi-household-mobilised': people('người tham gia BHYT hộ gia đình vận động được', 'household HI sign-ups'),
  'si-voluntary-new': people('người mới tham gia BHXH tự nguyện', 'people newly enrolled in voluntary SI'),
  'hi-household-new': people('người mới tham gia BHYT hộ gia đình', 'people newly enrolled in household HI'),
  'si-voluntary-renewed': people('người tái tục BHXH tự nguyện', 'voluntary SI renewals'),
  'si-voluntary-returned': people('người tham gia lại BHXH tự nguyện', 'voluntary SI returned participants'),
  'hi-household-renewed': people('người tái tục BHYT hộ gia đình', 'household HI renewals'),
  'si-voluntary-net': {
    counted: { vi: 'tăng ròng {n} người tham gia BHXH tự nguyện', en: 'net growth of {n} in voluntary SI' },
    number: { vi: 'số tăng ròng BHXH tự nguyện', en: 'the net growth of voluntary SI' },
  },
  'si-voluntary-total': people('người đang tham gia BHXH tự nguyện', 'voluntary SI participants'),
  attendance: people('người dự lễ', 'people at the ceremonies'),
  'people-reached': people('người được tiếp cận', 'people reached'),
  'event-si-voluntary': people('người đăng ký BHXH tự nguyện tại lễ', 'voluntary SI sign-ups at the ceremonies'),
  'event-hi-household': people('người đăng ký BHYT hộ gia đình tại lễ', 'household HI sign-ups at the ceremonies'),
  parades: people('đoàn diễu hành', 'parades'),
  vehicles: people('phương tiện diễu hành', 'parade vehicles'),
  'small-groups': people('nhóm nhỏ ra quân', 'small outreach groups'),
  products: people('sản phẩm truyền thông', 'communication products'),
};

const losses: BilingualText = { vi: 'giảm ròng {n} người tham gia BHXH tự nguyện', en: 'net loss of {n} in voluntary SI' };

/** An indicator that this page does not know yet is said by its name. */
const wordsOf = ({ code, name, nameEn }: Indicator): CountedWords => words[code] ?? people(name.toLowerCase(), nameEn.toLowerCase());

const units: Record<Indicator['countedIn'], BilingualText> = {
  person: { vi: 'người', en: 'persons' },
  item: { vi: 'sản phẩm', en: 'products' },
  group: { vi: 'đoàn, nhóm', en: 'groups' },
  vehicle: { vi: 'phương tiện', en: 'vehicles' },
};

/** What is counted: persons, products, groups, vehicles. */
export const unitWords = ({ countedIn }: Indicator, language: Language): string => units[countedIn][language];

/** `62.522 người tham gia …`, `tăng ròng 20.039 người …`, `giảm ròng 500 người …`. */
export function countedWords(indicator: Indicator, value: number, qualifier: Qualifier | null, language: Language): string {
  const isLoss = indicator.basis === 'net' && value < 0;
  const text = (isLoss ? losses : wordsOf(indicator).counted)[language];
  return text.replace('{n}', () => qualified(isLoss ? -value : value, qualifier, language));
}

/** `số người tham gia …`, `the net growth of voluntary SI`. */
export const numberWords = (indicator: Indicator, language: Language): string => wordsOf(indicator).number[language];

const qualifierInEnglish: Record<Qualifier, string> = { gần: 'nearly', trên: 'over', hơn: 'over', khoảng: 'about', ước: 'an estimated' };

/** The word that a source puts before a number. */
export const qualifierWords = (qualifier: Qualifier, language: Language): string =>
  language === 'vi' ? qualifier : qualifierInEnglish[qualifier];

/** The number with the word its source puts before it: `trên 52.900`, `over 52,900`; a missing one is `–`. */
export function qualified(value: number | null, qualifier: Qualifier | null, language: Language): string {
  const count = formatCount(value, language);
  if (!qualifier || value === null) return count;
  return `${qualifierWords(qualifier, language)} ${count}`;
}
