/**
 * Reads what Excel, Calc or Sheets put on the clipboard: cells parted by tabs, rows by line ends; a cell in double quotes may hold both, and a
 * doubled quote inside it is one. Hard spaces become spaces, cells are trimmed, empty rows at the end are dropped.
 */
export function readPastedTable(text: string): string[][] {
  const rows: string[][] = [[]];
  const source = text.replace(/\r\n?/g, '\n');
  for (let at = 0; at <= source.length;) {
    const { cell, end } = readCell(source, at);
    rows.at(-1)!.push(cell.replace(/[\u00a0\u202f\u2007]/g, ' ').trim());
    if (end >= source.length) break;
    if (source[end] === '\n') rows.push([]);
    at = end + 1;
  }
  while (rows.length > 0 && rows.at(-1)!.every((cell) => cell === '')) rows.pop();
  return rows;
}

/** The cell that begins at a place, and where its separator stands. A quote that is never closed is an ordinary sign. */
function readCell(source: string, start: number): { cell: string; end: number } {
  const quoted = source[start] === '"' ? /"((?:[^"]|"")*)"(?=[\t\n]|$)/y : undefined;
  if (quoted) {
    quoted.lastIndex = start;
    const match = quoted.exec(source);
    if (match) return { cell: match[1]!.replaceAll('""', '"'), end: quoted.lastIndex };
  }
  const rest = /[\t\n]/g;
  rest.lastIndex = start;
  const end = rest.exec(source)?.index ?? source.length;
  return { cell: source.slice(start, end), end };
}
