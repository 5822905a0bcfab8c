import type { BilingualText } from '@ra-quan/shared/model';
import { fold } from './folding';
import type { UnitKind } from './unit';

/** Characters of the longest name that is taken, and of any other text of a file. */
export const longestName = 120;

/** What stands before the name of a unit, and how offices shorten it (folded). */
const prefixes: Readonly<Record<string, readonly string[]>> = {
  'Thành phố': ['thanh pho', 'tp'],
  Tỉnh: ['tinh', 't'],
  'Thị xã': ['thi xa', 'tx'],
  'Thị trấn': ['thi tran', 'tt'],
  'Đặc khu': ['dac khu', 'dk', 'd k'],
  Phường: ['phuong', 'p'],
  Huyện: ['huyen', 'h'],
  Quận: ['quan', 'q'],
  Xã: ['xa', 'x'],
};
const spellings = Object.entries(prefixes).flatMap(([prefix, written]) => written.map((word) => ({ prefix, word })));

/** A typed name taken apart. */
export interface TypedName {
  /** Folded, as typed: `tp hue`. */
  readonly whole: string;
  /** Folded, without the prefix: `hue`. */
  readonly bare: string;
  /** The kind it names, written out (`Thành phố`), or `undefined`. */
  readonly prefix: string | undefined;
}

/** Takes a name as people type it (`P.12`, `TP Huế`, `xã Tân Tiến`) apart into its prefix and the folded rest. */
export function typedName(text: string): TypedName {
  const whole = fold(text).replace(/^([pq])(\d+)$/, '$1 $2');
  const spelling = spellings.find(({ word }) => whole.startsWith(`${word} `));
  return { whole, bare: spelling ? whole.slice(spelling.word.length + 1) : whole, prefix: spelling?.prefix };
}

/** The second folded form, for search: without the prefix. `Phường Sài Gòn` → `sai gon`. Never a key: names collide in it. */
export function foldBare(name: string): string {
  return typedName(name).bare;
}

/** Whether a name was shortened to its first letters: `TP.HCM`, `tp hcm`, `HCM` for Thành phố Hồ Chí Minh. Never a key: other names begin with the same letters. */
export function isInitialsOf(typed: string, name: string): boolean {
  const { bare, prefix } = typedName(name);
  const initials = bare
    .split(' ')
    .map((word) => word[0])
    .join('');
  const kinds = prefix ? ['', ...prefixes[prefix]!.map((word) => word.replaceAll(' ', ''))] : [''];
  return initials.length > 1 && kinds.some((kind) => fold(typed).replaceAll(' ', '') === kind + initials);
}

/** The kinds in words. */
export const kindNames: Readonly<Record<UnitKind, BilingualText>> = {
  nation: { vi: 'Cả nước', en: 'Country' },
  province: { vi: 'Tỉnh', en: 'Province' },
  city: { vi: 'Thành phố trực thuộc trung ương', en: 'Centrally run city' },
  district: { vi: 'Cấp huyện (đến 30/06/2025)', en: 'District (until 30/06/2025)' },
  ward: { vi: 'Phường', en: 'Ward' },
  commune: { vi: 'Xã', en: 'Commune' },
  township: { vi: 'Thị trấn (đến 30/06/2025)', en: 'Township (until 30/06/2025)' },
  'special-zone': { vi: 'Đặc khu', en: 'Special zone' },
};
