import { unescaped } from './cell-values.ts';
import { limits } from './limits.ts';
import { Refusal, refusals } from './refusal.ts';
import type { XmlReader } from './xml.ts';

/** What is kept of a string, which is more than a cell may hold even where every character is written `_x000D_`: the cell is refused then. */
const longest = limits.cellCharacters * '_x000D_'.length;

/** The text of one string in pieces: runs of letters are joined, how a word is pronounced (`rPh`) is left out. */
export class RichText {
  private text = '';
  private isInText = false;
  private isInReading = false;

  open(name: string): void {
    if (name === 'rPh') this.isInReading = true;
    if (name === 't') this.isInText = true;
  }

  add(text: string): void {
    if (this.isInText && !this.isInReading && this.text.length <= longest) this.text += text;
  }

  close(name: string): void {
    if (name === 'rPh') this.isInReading = false;
    if (name === 't') this.isInText = false;
  }

  /** What was read, and begins anew. */
  take(): string {
    const text = unescaped(this.text);
    this.text = '';
    return text;
  }
}

/** Reads the strings that the cells of a workbook name by their number. */
export class SharedStrings implements XmlReader {
  readonly all: string[] = [];
  private readonly current = new RichText();
  private characters = 0;

  open(name: string): void {
    this.current.open(name);
  }

  text(text: string): void {
    this.current.add(text);
  }

  close(name: string): void {
    this.current.close(name);
    if (name !== 'si') return;
    const text = this.current.take();
    this.characters += text.length;
    if (this.characters > limits.characters) throw new Refusal(refusals.tooMuchText);
    if (this.all.push(text) > limits.cells) throw new Refusal(refusals.tooLong);
  }
}
