import { parseKey, type FigureKey } from '@ra-quan/comparisons/model';
import { Invalid, type Rule } from '@ra-quan/shared/api';

const unknownFigure: Rule = {
  code: 'comparisons.unknown-figure',
  vi: 'Chỉ số hoặc kỳ trong địa chỉ không hợp lệ.',
  en: 'The indicator or the period in the address is not valid.',
};

/** @throws Invalid */
export function readKey(key: string): FigureKey {
  const read = parseKey(key);
  if (!read) throw new Invalid(unknownFigure);
  return read;
}
