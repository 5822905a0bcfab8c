import type { XmlReader } from './xml.ts';

/** Numbers of the formats that need no code because every spreadsheet knows them, where they show a day. */
const builtInDays = [
  [14, 17],
  [22, 22],
  [27, 36],
  [50, 58],
] as const;

/** Whole percent, and with two decimals. */
const builtInPercents = [9, 10];

/** Reads the styles of a workbook: which of them show a number as a day, or in percent. */
export class NumberFormats implements XmlReader {
  private readonly days = new Set<number>();
  private readonly percents = new Set<number>(builtInPercents);
  /** By the number that a cell names. */
  private readonly ofStyle: number[] = [];
  private isInStyles = false;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'cellXfs') this.isInStyles = true;
    if (name === 'numFmt') {
      const letters = lettersOf(attributes['formatCode'] ?? '');
      if (showsDay(letters)) this.days.add(Number(attributes['numFmtId']));
      if (letters.includes('%')) this.percents.add(Number(attributes['numFmtId']));
    }
    if (name === 'xf' && this.isInStyles) this.ofStyle.push(Number(attributes['numFmtId'] ?? 0));
  }

  close(name: string): void {
    if (name === 'cellXfs') this.isInStyles = false;
  }

  isDay(style: string | undefined): boolean {
    const format = this.formatOf(style);
    return this.days.has(format) || builtInDays.some(([from, to]) => format >= from && format <= to);
  }

  isPercent(style: string | undefined): boolean {
    return this.percents.has(this.formatOf(style));
  }

  private formatOf(style: string | undefined): number {
    return this.ofStyle[Number(style ?? 0)] ?? 0;
  }
}

/** The signs of a format that stand for something, of its first part; what is quoted, escaped or in brackets shows as it is. */
function lettersOf(code: string): string {
  let letters = '';
  for (let at = 0; at < code.length && code[at] !== ';'; at++) {
    if (code[at] === '"') at = endOf(code, '"', at);
    else if (code[at] === '[') at = endOf(code, ']', at);
    else if ('\\_*'.includes(code[at]!)) at++;
    else letters += code[at]!.toLowerCase();
  }
  return letters;
}

/** Whether a format has a day or a year in it, or a month that is no minute. */
function showsDay(letters: string): boolean {
  const has = (letter: string) => letters.includes(letter);
  return letters !== 'general' && (has('d') || has('y') || (has('m') && !has('h') && !has('s')));
}

function endOf(code: string, closing: string, from: number): number {
  const end = code.indexOf(closing, from + 1);
  return end === -1 ? code.length : end;
}
