import { parseCount } from '@ra-quan/shared/model';
import type { Qualifier } from '../observation';

const tokens = /\s*(?:(\d[\d.]*(?:,\d+)?)(%?)|([-+−–×x*/:÷()]))/y;
const signs: Readonly<Record<string, string>> = { '−': '-', '–': '-', '×': '*', x: '*', ':': '/', '÷': '/' };

type Token = number | string;

/**
 * What a formula comes to: numbers as offices write them (`62.522`, `3,12`, `312%`), the four operations and brackets. `undefined` where it is no
 * formula, where a number cannot be read without guessing (`3.12`), and where it divides by zero.
 */
export function valueOfFormula(formula: string): number | undefined {
  const read = tokensOf(formula.trim().toLowerCase());
  if (!read || !read.some((token) => typeof token === 'string')) return undefined;
  const parser = new Parser(read);
  const value = parser.sum();
  return parser.isAtEnd && value !== undefined && Number.isFinite(value) ? value : undefined;
}

function tokensOf(text: string): Token[] | undefined {
  const found: Token[] = [];
  for (tokens.lastIndex = 0; tokens.lastIndex < text.length;) {
    const match = tokens.exec(text);
    if (!match) return undefined;
    const [, digits, percent, sign] = match;
    const value = digits === undefined ? (signs[sign!] ?? sign!) : numberOf(digits);
    if (value === undefined) return undefined;
    found.push(percent && typeof value === 'number' ? value / 100 : value);
  }
  return found;
}

function numberOf(digits: string): number | undefined {
  const [whole = '', part] = digits.split(',');
  const count = parseCount(whole);
  return count === undefined ? undefined : part === undefined ? count : Number(`${count}.${part}`);
}

class Parser {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get isAtEnd(): boolean {
    return this.at === this.tokens.length;
  }

  sum(): number | undefined {
    return this.chain(() => this.product(), ['+', '-']);
  }

  private product(): number | undefined {
    return this.chain(() => this.term(), ['*', '/']);
  }

  private chain(next: () => number | undefined, operators: readonly string[]): number | undefined {
    let left = next();
    while (left !== undefined && operators.includes(this.tokens[this.at] as string)) {
      const operator = this.tokens[this.at++] as string;
      const right = next();
      left = right === undefined ? undefined : reckoned(left, operator, right);
    }
    return left;
  }

  private term(): number | undefined {
    const token = this.tokens[this.at++];
    if (typeof token === 'number') return token;
    if (token === '-') {
      const value = this.term();
      return value === undefined ? undefined : -value;
    }
    if (token !== '(') return undefined;
    const inside = this.sum();
    return this.tokens[this.at++] === ')' ? inside : undefined;
  }
}

function reckoned(left: number, operator: string, right: number): number | undefined {
  if (operator === '+') return left + right;
  if (operator === '-') return left - right;
  if (operator === '*') return left * right;
  return right === 0 ? undefined : left / right;
}

/**
 * Whether a value is what a formula comes to, within rounding: to the unit, or, where the value says with a word that it is not exact, to the last digit
 * that it gives.
 */
export function agreesWith(result: number, value: number, qualifier: Qualifier | null): boolean {
  const zeros = qualifier === null || value === 0 ? 0 : /0*$/.exec(String(value))![0].length;
  return Math.abs(result - value) < 10 ** zeros;
}
