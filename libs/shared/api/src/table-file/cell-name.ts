const letters = 26;
const firstLetter = 'A'.charCodeAt(0);
/** No address is longer: `XFD1048576`. */
const longest = 10;

/** `B7` of row 6 and column 1, both counted from 0. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** `B` of column 1, counted from 0. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(firstLetter + (column % letters));
  return column < letters ? letter : columnName(Math.floor(column / letters) - 1) + letter;
}

/** The row and column of an address, counted from 0; `undefined` where it is none. */
export function placeOf(name: string): { readonly row: number; readonly column: number } | undefined {
  const match = name.length <= longest ? /^([A-Z]{1,3})([1-9]\d*)$/.exec(name) : null;
  if (!match) return undefined;
  const column = [...match[1]!].reduce((sum, letter) => sum * letters + letter.charCodeAt(0) - firstLetter + 1, 0) - 1;
  return { row: Number(match[2]) - 1, column };
}
