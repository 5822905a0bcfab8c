import type { Qualifier } from '@ra-quan/figures/model';
import {
  formatCount,
  formatDay,
  formatPercent,
  formatPeriod,
  addDays,
  wholeYear,
  type BilingualText,
  type Language,
  type Period,
} from '@ra-quan/shared/model';
import type { Figure } from './figure';
import { growth, ratio, type Outcome, type Undefined } from './relation';

const undefinedWords: Record<Undefined, BilingualText> = {
  'base-zero': { vi: 'không so sánh được (kỳ gốc bằng 0)', en: 'cannot be compared (the base is 0)' },
  'base-missing': { vi: 'chưa có số liệu kỳ gốc', en: 'no figure for the base period' },
  'subject-missing': { vi: 'chưa có số liệu kỳ này', en: 'no figure for this period' },
  'both-missing': { vi: 'chưa có số liệu của cả hai kỳ', en: 'no figures for either period' },
  'not-comparable': { vi: 'không quy đổi được theo địa giới', en: 'cannot be restated across the change of boundaries' },
};

/** Why there is no value, in words. */
export function wordsFor(why: Undefined): BilingualText {
  return undefinedWords[why];
}

/** A period as people say it: `cả năm 2017`, `tháng 5/2026`, `ngày 23/05/2020`, or first and last day. */
export function periodWords(period: Period, language: Language): string {
  const year = Number(period.from.slice(0, 4));
  const vi = language === 'vi';
  if (period.from === wholeYear(year).from && period.to === wholeYear(year).to) return vi ? `cả năm ${year}` : `the whole of ${year}`;
  const month = Number(period.from.slice(5, 7));
  const wholeMonth =
    period.from.endsWith('-01') && period.to.endsWith('-01') && addDays(period.from, 32).slice(0, 7) >= period.to.slice(0, 7);
  if (wholeMonth && period.to > period.from) return vi ? `tháng ${month}/${year}` : `${month}/${year}`;
  if (addDays(period.from, 1) === period.to) return vi ? `ngày ${formatDay(period.from)}` : `on ${formatDay(period.from)}`;
  return formatPeriod(period);
}

/** A relation of two figures; undefined where either could not be restated on the units that are compared. */
export function between(subject: Figure, base: Figure, relation: (subject: number | null, base: number | null) => Outcome): Outcome {
  const parted = [subject, base].some(({ boundary }) => boundary === 'not-comparable');
  return parted ? { value: null, undefined: 'not-comparable' } : relation(subject.value, base.value);
}

const nameOf = (figure: Figure, language: Language) => {
  const name = language === 'vi' ? figure.indicator.name : figure.indicator.nameEn;
  return name.charAt(0).toLowerCase() + name.slice(1);
};

function keepAbbreviations(name: string): string {
  return name.replace(/^bHXH/, 'BHXH').replace(/^bHYT/, 'BHYT').replace(/^sI\b/, 'SI').replace(/^hI\b/, 'HI');
}

const subjectName = (figure: Figure, language: Language) => keepAbbreviations(nameOf(figure, language));

/** What the base is called in the sentence: `số tăng ròng BHXH tự nguyện cả năm 2017`. */
export function baseWords(base: Figure, language: Language): string {
  const name = subjectName(base, language);
  const period = periodWords(base.period, language);
  return language === 'vi' ? `số ${name} ${period}` : `the ${name} of ${period}`;
}

const qualifierInEnglish: Record<Qualifier, string> = { gần: 'nearly', trên: 'over', hơn: 'over', khoảng: 'about', ước: 'an estimated' };

/** The number with the word its source puts before it. */
function valueWords({ qualifier, value }: Figure, language: Language): string {
  const count = formatCount(value, language);
  if (!qualifier) return count;
  return `${language === 'vi' ? qualifier : qualifierInEnglish[qualifier]} ${count}`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const illustrativeWords: BilingualText = { vi: 'số minh họa', en: 'illustrative' };

/**
 * The sentence of a comparison: a ratio said as a ratio, with its base in it. «62.522 … bằng 312,0% số tăng ròng … cả năm 2017 (20.039)».
 * A ratio is never said with the words of a growth, and a generated figure never without the mark that it is one.
 */
export function ratioSentence(subject: Figure, base: Figure, language: Language): string {
  const outcome = between(subject, base, ratio);
  const mark = illustrativeWords[language];
  const start = capital(`${valueWords(subject, language)} ${subjectName(subject, language)}${subject.illustrative ? ` (${mark})` : ''}`);
  if (outcome.value === null) return `${start}: ${wordsFor(outcome.undefined)[language]} (${baseWords(base, language)}).`;
  const percent = formatPercent(outcome.value, language);
  const whole = `${baseWords(base, language)} (${valueWords(base, language)}${base.illustrative ? `, ${mark}` : ''})`;
  return language === 'vi' ? `${start} bằng ${percent} ${whole}.` : `${start}: equal to ${percent} of ${whole}.`;
}

/** The change in words: «tăng 212,0% so với …» or «giảm 78,9% so với …»; nothing where there is no value. */
export function growthSentence(subject: Figure, base: Figure, language: Language): string | null {
  const outcome = between(subject, base, growth);
  if (outcome.value === null) return null;
  const size = formatPercent(Math.abs(outcome.value), language);
  const against = baseWords(base, language);
  if (outcome.value === 0) return language === 'vi' ? `không đổi so với ${against}` : `unchanged against ${against}`;
  const rises = outcome.value > 0;
  return language === 'vi' ? `${rises ? 'tăng' : 'giảm'} ${size} so với ${against}` : `${rises ? 'up' : 'down'} ${size} on ${against}`;
}
