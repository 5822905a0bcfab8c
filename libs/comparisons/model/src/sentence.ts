import { unitLevel } from '@ra-quan/geography/model';
import { daysIn, formatCount, formatPercent, sameDaysInYear, type BilingualText, type Language } from '@ra-quan/shared/model';
import { boundWords, roundedWithin, turned, type Bound } from './bound';
import { countedWords, numberWords, qualified, unitWords } from './counted-words';
import { coveredPercent, isThin } from './coverage';
import type { Figure } from './figure';
import { passedWords, periodWords, whenWords } from './period-words';
import type { Relations } from './relations';
import { wordsFor } from './undefined-words';

/** A percentage with what is known of it, in words: `312,0%`, `nhiều nhất 118,2%`. */
export function percentWords(value: number, bound: Bound, language: Language): string {
  const least = formatPercent(0.1, language);
  if (value > 0 && roundedWithin(value, bound) === 0) return language === 'vi' ? `dưới ${least}` : `under ${least}`;
  return `${boundWords[bound][language]}${formatPercent(roundedWithin(value, bound), language)}`;
}

/** A change in percent with its sign: `+212,0%`, `nhiều nhất −21,1%`. */
export function signedPercent(value: number, bound: Bound, language: Language): string {
  const text = formatPercent(roundedWithin(value, bound), language);
  return `${boundWords[bound][language]}${signed(value, text)}`;
}

/** A difference with its sign: `+700`. */
export function signedCount(value: number, bound: Bound, language: Language): string {
  return `${boundWords[bound][language]}${signed(value, formatCount(value, language))}`;
}

const signed = (value: number, text: string) => (value > 0 ? `+${text}` : text.replace('-', '−'));

/** What the base is called: `số tăng ròng BHXH tự nguyện cả năm 2017`, `số người … cùng 26 ngày 01/11/2025 – 26/11/2025`. */
export function baseWords(base: Figure, language: Language, subject: Figure): string {
  const same = base.cutFrom === null || base.meanOf ? '' : sameDays(base, language, subject);
  const tet = base.aroundTet ? ` (${distanceToTet[language]})` : '';
  const comma = base.meanOf && language === 'en' ? ',' : '';
  return `${numberWords(base.indicator, language)}${comma} ${same}${whenWords(base, language)}${tet}`;
}

const distanceToTet: BilingualText = { vi: 'cùng khoảng cách tới Tết', en: 'at the same distance to Tết' };

/** The same days of another year or the first days of another window, as many as have passed. */
function sameDays({ period, aroundTet }: Figure, language: Language, subject: Figure): string {
  const days = formatCount(daysIn(period), language);
  const years = Number(subject.period.from.slice(0, 4)) - Number(period.from.slice(0, 4));
  const isSame = aroundTet || sameDaysInYear(period, years).from === subject.period.from;
  if (language === 'vi') return isSame ? `cùng ${days} ngày ` : `${days} ngày đầu `;
  return isSame ? `of the same ${days} days ` : `of the first ${days} days `;
}

/** The sentence of a comparison: where, when, how many, in what relation to what; with what each number must never be said without. */
export function comparisonSentence(subject: Figure, base: Figure, relations: Relations, language: Language): string {
  const where = startWords(subject, language);
  const against = `${baseWords(base, language, subject)}${inCampaign(base, language, subject)}`;
  if (subject.value === null || base.value === null) return `${where}: ${missingWords(subject, base, against, language)}.`;
  const start = `${where}: ${subjectWords(subject, language, base)}`;
  const known = `${against}${inBrackets([qualified(base.value, base.qualifier, language), ...marksOf(base, language)])}`;
  const { share, ratio, bound } = relations;
  if (share !== null && share.value !== null) {
    const percent = percentWords(share.value, bound, language);
    return language === 'vi' ? `${start}, chiếm ${percent} ${known}.` : `${start}, a share of ${percent} of ${known}.`;
  }
  if (ratio.value === null) return `${start}; ${known}: ${wordsFor(ratio.undefined)[language]}.`;
  if (isEqual(subject, base, relations))
    return language === 'vi' ? `${start}, bằng đúng ${known}.` : `${start}, the same number as ${known}.`;
  const percent = percentWords(ratio.value, bound, language);
  return language === 'vi' ? `${start}, bằng ${percent} ${known}.` : `${start}, equal to ${percent} of ${known}.`;
}

const isEqual = (subject: Figure, base: Figure, { bound }: Relations) => bound === 'exact' && subject.value === base.value;

/** What is there, and what is missing or cannot be put on the map; each in a whole sentence. */
function missingWords(subject: Figure, base: Figure, against: string, language: Language): string {
  const number = numberWords(subject.indicator, language);
  const [isSubjectLost, isBaseLost] = [subject, base].map(({ boundary }) => boundary === 'not-comparable');
  const lost = { vi: 'không quy đổi được theo địa giới', en: 'cannot be restated across the change of boundaries' }[language];
  const none = { vi: 'chưa có số liệu', en: 'no figure' }[language];
  const known = (figure: Figure) =>
    figure.boundary === 'not-comparable'
      ? ''
      : inBrackets([figure.value === null ? none : qualified(figure.value, figure.qualifier, language), ...marksOf(figure, language)]);
  if (language === 'vi') {
    if (isSubjectLost) return `${number} ${lost} nên không so sánh được với ${against}${known(base)}`;
    if (subject.value !== null)
      return `${subjectWords(subject, 'vi', base)}; ${isBaseLost ? `${against} ${lost} nên không so sánh được` : `chưa có số liệu về ${against} để so sánh`}`;
    const also = isBaseLost ? `; ${against} ${lost}` : base.value === null ? `; ${against} cũng chưa có số liệu` : null;
    return `chưa có số liệu về ${number}${also ?? ` để so sánh với ${against}${known(base)}`}`;
  }
  if (isSubjectLost) return `${number} ${lost}, so there is nothing to set against ${against}${known(base)}`;
  if (subject.value !== null)
    return `${subjectWords(subject, 'en', base)}; ${isBaseLost ? `${against} ${lost}` : `there is no figure for ${against} to compare with`}`;
  const also = isBaseLost ? `; ${against} ${lost}` : base.value === null ? `, nor for ${against}` : null;
  return `there is no figure yet for ${number}${also ?? ` to set against ${against}${known(base)}`}`;
}

/** The change in words: «tăng 212,0% so với …», «giảm 78,9% so với …»; in what is counted where no percentage can be said; `null` where nothing can. */
export function changeWords(subject: Figure, base: Figure, relations: Relations, language: Language): string | null {
  const { growth, difference, bound } = relations;
  // What would round to nothing, or to everything, is told by its number.
  const isTold = growth.value !== null && ![0, -100].includes(roundedWithin(growth.value, bound));
  const percent = isTold ? growth.value : null;
  const change = percent ?? difference.value;
  if (change === null) return null;
  const against = `${baseWords(base, language, subject)}${inBrackets(doubtsOf(subject, base, language))}`;
  if (change === 0) {
    // Two counts of different things that happen to be equal did not stay as they were.
    if (bound !== 'exact' || subject.indicator.id !== base.indicator.id) return null;
    return language === 'vi' ? `không đổi so với ${against}` : `unchanged against ${against}`;
  }
  const isRise = change > 0;
  const within = isRise ? bound : turned[bound];
  const size =
    percent === null
      ? `${boundWords[within][language]}${formatCount(Math.abs(change), language)} ${unitWords(base.indicator, language)}`
      : percentWords(Math.abs(change), within, language);
  return language === 'vi' ? `${isRise ? 'tăng' : 'giảm'} ${size} so với ${against}` : `${isRise ? 'up' : 'down'} ${size} on ${against}`;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const country: BilingualText = { vi: 'Cả nước', en: 'Nationwide' };

const placeWords = ({ unit }: Figure, language: Language) => (unit.level === unitLevel.nation ? country[language] : unit.path);

/** Where, when and in which campaign, at the beginning of a sentence. */
export function startWords(subject: Figure, language: Language): string {
  const campaign = inCampaign(subject, language);
  return `${placeWords(subject, language)}, ${subjectPeriod(subject, language)}${campaign && `,${campaign}`}`;
}

const sameCampaign: BilingualText = { vi: ' trong cùng chiến dịch', en: ' in the same campaign' };

/** The campaign of what is one campaign's: ` trong Tháng vận động 2026`; that of the subject is not named twice. */
function inCampaign({ campaign }: Figure, language: Language, subject?: Figure): string {
  if (campaign === null) return '';
  if (campaign.id === subject?.campaign?.id) return sameCampaign[language];
  return language === 'vi' ? ` trong ${campaign.name}` : ` in “${campaign.nameEn ?? campaign.name}”`;
}

function subjectPeriod(subject: Figure, language: Language): string {
  const words = subject.indicator.nature === 'stock' ? whenWords(subject, language) : periodWords(subject.period, language);
  return `${words}${inBrackets([passedWords(subject, language)])}`;
}

/** The counted subject with its marks; gross is said where a net base stands against it. */
export function subjectWords(subject: Figure, language: Language, base?: Figure): string {
  const { indicator, value, qualifier } = subject;
  const isGross = indicator.basis === 'gross' && base?.indicator.basis === 'net';
  const gross = isGross ? (language === 'vi' ? 'số gộp' : 'gross') : null;
  const counted = value === null ? numberWords(indicator, language) : countedWords(indicator, value, qualifier, language);
  return `${counted}${inBrackets([gross, ...marksOf(subject, language)])}`;
}

const illustrative: BilingualText = { vi: 'số minh họa', en: 'illustrative' };
const computedBack: BilingualText = { vi: 'suy ngược', en: 'computed back' };
const estimated: BilingualText = { vi: 'ước tính', en: 'estimated' };
const restated: BilingualText = { vi: 'ước theo địa giới', en: 'estimated on this map' };

/** What a number must not be said without. */
function marksOf(figure: Figure, language: Language): (string | null)[] {
  const { coverage } = figure;
  return [
    figure.origin === 'back-computed' ? computedBack[language] : null,
    figure.status === 'estimated' && figure.qualifier !== 'ước' ? estimated[language] : null,
    figure.value !== null && figure.boundary === 'estimated' ? restated[language] : null,
    figure.illustrative ? illustrative[language] : null,
    figure.value === null ? null : otherSources(figure, language),
    coverage !== null && figure.value !== null && isThin(coverage)
      ? thinWords(coveredPercent(coverage), coverage.expected, language)
      : null,
  ];
}

/** What other sources state for the same: `nguồn khác: 30.269`. */
function otherSources({ conflicts }: Figure, language: Language): string | null {
  const others = [...new Set(conflicts.map(({ value }) => formatCount(value, language)))];
  if (others.length === 0) return null;
  return `${language === 'vi' ? 'nguồn khác' : others.length === 1 ? 'another source' : 'other sources'}: ${others.join('; ')}`;
}

const incomplete: BilingualText = { vi: 'chưa đủ báo cáo', en: 'reports are not complete' };

/** What a rise or a fall must not be said without. */
function doubtsOf(subject: Figure, base: Figure, language: Language): string[] {
  const sides = [subject, base];
  return [
    ...(sides.some(({ coverage }) => coverage !== null && isThin(coverage)) ? [incomplete[language]] : []),
    ...(sides.some(({ illustrative: isGenerated }) => isGenerated) ? [illustrative[language]] : []),
  ];
}

function thinWords(percent: number, communes: number, language: Language): string {
  const [said, of] = [formatPercent(percent, language), formatCount(communes, language)];
  return language === 'vi' ? `mới có ${said} số báo cáo của ${of} xã` : `with ${said} of the reports due from ${of} communes`;
}

function inBrackets(parts: readonly (string | null)[]): string {
  const said = parts.filter((part) => part !== null);
  return said.length > 0 ? ` (${said.join(', ')})` : '';
}
