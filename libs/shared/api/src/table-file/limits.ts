/** What a file may ask of the product while it is read: a list of every commune with all its groups is far below each of these. */
export const limits = {
  seconds: 20,
  /** Memory of the worker; a full table takes half of it. */
  megabytes: 512,
  /** Bytes that all parts which are read unpack to. */
  unpacked: 100_000_000,
  parts: 2_000,
  rows: 200_000,
  columns: 100,
  cells: 2_000_000,
  characters: 40_000_000,
  /** What a spreadsheet itself lets into a cell. */
  cellCharacters: 32_767,
  /** Of one XML element; the longest that a spreadsheet writes has a few dozen. */
  attributes: 100,
  tagCharacters: 32_768,
} as const;
