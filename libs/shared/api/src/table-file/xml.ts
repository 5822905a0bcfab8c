import sax from 'sax';
import { limits } from './limits.ts';
import { unreadable } from './refusal.ts';

export type Attributes = Readonly<Record<string, string>>;

/** Who reads a part: elements by their name without prefix, in their order; texts may come in pieces. */
export interface XmlReader {
  open(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
  /** Whether the rest of the part does not matter. */
  readonly isDone?: boolean;
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/** What XML may not hold, not even written as a number; the parser lets it through. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/u;

function allowed(text: string): string {
  if (forbidden.test(text)) throw unreadable('a character that XML does not allow');
  return text;
}

/** Reads XML as it comes. @throws Refusal where it is not well-formed, or an element is larger than any that a spreadsheet writes */
export async function readXml(chunks: AsyncIterable<Uint8Array>, reader: XmlReader): Promise<void> {
  const parser = sax.parser(true);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let attributes = 0;
  parser.onerror = (error) => {
    throw unreadable(error.message.replaceAll('\n', ', '));
  };
  parser.ondoctype = () => {
    throw unreadable('DOCTYPE');
  };
  parser.onopentagstart = () => {
    attributes = 0;
  };
  parser.onattribute = ({ value }) => {
    allowed(value);
    if (++attributes > limits.attributes) throw unreadable(`<${parser.tag.name}>: more than ${limits.attributes} attributes`);
  };
  parser.onopentag = (tag) => {
    if (parser.position - parser.startTagPosition > limits.tagCharacters) throw unreadable(`<${tag.name}>: too long`);
    reader.open(localName(tag.name), (tag as sax.Tag).attributes);
  };
  parser.onclosetag = (name) => reader.close?.(localName(name));
  parser.ontext = parser.oncdata = (text) => reader.text?.(allowed(text));
  for await (const chunk of chunks) {
    parser.write(decoder.decode(chunk, { stream: true }));
    if (reader.isDone) return;
  }
  parser.close();
}
