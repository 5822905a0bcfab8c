import yauzl from 'yauzl';
import { limits } from './limits.ts';
import { Refusal, refusals, unreadable } from './refusal.ts';
import { readXml, type XmlReader } from './xml.ts';

/** The parts of a packed file, unpacked one by one and piece by piece. */
export class Archive {
  private unpacked = 0;
  private readonly file: yauzl.ZipFile;
  private readonly parts: ReadonlyMap<string, yauzl.Entry>;

  private constructor(file: yauzl.ZipFile, parts: ReadonlyMap<string, yauzl.Entry>) {
    this.file = file;
    this.parts = parts;
  }

  /** @throws Refusal where it is no archive, or has more parts than a workbook has */
  static async open(content: Uint8Array): Promise<Archive> {
    const parts = new Map<string, yauzl.Entry>();
    try {
      const file = await yauzl.fromBufferPromise(Buffer.from(content.buffer, content.byteOffset, content.byteLength), { autoClose: false });
      if (file.entryCount > limits.parts) throw new Refusal(refusals.bomb);
      for await (const entry of file.eachEntry()) parts.set(entry.fileName.toLowerCase(), entry);
      return new Archive(file, parts);
    } catch (cause) {
      throw asRefusal(cause);
    }
  }

  has(path: string): boolean {
    return this.parts.has(path.toLowerCase());
  }

  /** Reads a part, if it is there. @throws Refusal where it is broken, or unpacks to more than all parts may, or than it says */
  async read(path: string, reader: XmlReader): Promise<void> {
    const part = this.parts.get(path.toLowerCase());
    if (!part) return;
    if (this.unpacked + part.uncompressedSize > limits.unpacked) throw new Refusal(refusals.bomb);
    try {
      await readXml(this.counted(await this.file.openReadStreamPromise(part)), reader);
    } catch (cause) {
      throw asRefusal(cause);
    }
  }

  private async *counted(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      this.unpacked += chunk.length;
      if (this.unpacked > limits.unpacked) throw new Refusal(refusals.bomb);
      yield chunk;
    }
  }
}

/** What the unpacker or the decoder says of a broken archive; their errors have no class of their own. A fault of ours stays one. */
function asRefusal(cause: unknown): unknown {
  const isTheirs = cause instanceof Error && (cause.constructor === Error || 'code' in cause);
  return isTheirs ? unreadable(cause.message) : cause;
}
