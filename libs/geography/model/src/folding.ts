/** đ has no decomposition, and three look-alikes are typed for it (U+00F0, U+0256, U+0257). */
const dLike = /[đðɖɗ]/g;
const apostrophes = /['’‘ʼ`´]/g;
/** A final y after a consonant or `qu` sounds as i and is written either way (Quý/Quí, Mỹ/Mĩ); Thủy and Tây keep theirs. */
const finalY = /(?<=[bcdghklmnpqrstvx]|qu)y(?![\p{L}\p{N}])/gu;

/**
 * Folds a Vietnamese name for search: lower case, no marks, đ→d, tone placement and i/y variants alike, apostrophes dropped, hyphens and dots
 * as spaces, `01` as `1`. Never a key: within one province eight pairs of communes fold to the same text.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(apostrophes, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(dLike, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/(?<![\p{L}\p{N}])0+(?=\d)/gu, '')
    .replace(finalY, 'i');
}

/** The folded text without spaces and with every y as i, so that `daklak` and `mytho` are found. */
export function squeeze(text: string): string {
  return fold(text).replaceAll('y', 'i').replaceAll(' ', '');
}
