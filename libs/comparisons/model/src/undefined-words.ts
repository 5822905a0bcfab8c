import type { BilingualText } from '@ra-quan/shared/model';
import type { Undefined } from './relation';

const words: Record<Undefined, BilingualText> = {
  'base-zero': { vi: 'không so sánh được (kỳ gốc bằng 0)', en: 'cannot be compared (the base is 0)' },
  'base-missing': { vi: 'chưa có số liệu kỳ gốc', en: 'no figure for the base period' },
  'subject-missing': { vi: 'chưa có số liệu kỳ này', en: 'no figure for this period' },
  'both-missing': { vi: 'chưa có số liệu của cả hai kỳ', en: 'no figures for either period' },
  negative: { vi: 'có số âm nên không tính tỷ lệ', en: 'no ratio with a number below zero' },
  'not-comparable': { vi: 'không quy đổi được theo địa giới', en: 'cannot be restated across the change of boundaries' },
  'unlike-counted': { vi: 'đếm những thứ khác nhau nên không tính tỷ lệ', en: 'no ratio, because different things are counted' },
  'unlike-scheme': { vi: 'khác loại hình bảo hiểm nên không tính tỷ lệ', en: 'no ratio between different schemes' },
  'flow-and-stock': {
    vi: 'một bên là số phát sinh, một bên là số tích lũy nên không tính tỷ lệ',
    en: 'no ratio between what a period brings and what stands at a day',
  },
  'new-and-total': { vi: 'không cùng cách đếm người nên không tính tỷ lệ', en: 'no ratio between different counts of people' },
  'unlike-scope': {
    vi: 'một bên là một chiến dịch, một bên là mọi chiến dịch nên không tính tỷ lệ',
    en: 'no ratio between one campaign and all of them',
  },
  'part-of-itself': { vi: 'kỳ gốc là một phần của kỳ này nên không tính tỷ lệ', en: 'no ratio of a whole to its own part' },
  'year-of-mean': {
    vi: 'kỳ này là một trong các năm của số bình quân nên không tính tỷ lệ',
    en: 'no ratio to a mean of which it is a year',
  },
  itself: { vi: 'kỳ gốc chính là kỳ này', en: 'the base is this very figure' },
  'unequal-windows': { vi: 'hai kỳ dài ngắn khác nhau', en: 'windows of different length' },
};

/** Why there is no value, in words. */
export function wordsFor(why: Undefined): BilingualText {
  return words[why];
}
