import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { chmod, rename, rm } from 'node:fs/promises';
import { PassThrough, Transform, type Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { openPromise, type Entry, type ZipFile as ReadZip } from 'yauzl';
import { ZipFile } from 'yazl';

/** What a backup holds of a table. */
export interface KeptTable {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
  /** Of the table's rows as they stand in the archive (PostgreSQL's COPY text). */
  readonly sha256: string;
}

/** What stands beside the tables. */
export interface Manifest {
  readonly product: 'ra-quan';
  readonly format: 1;
  /** When the data stood so. */
  readonly madeAt: string;
  /** The steps of the schema that the data has, with their checksums. */
  readonly steps: readonly { readonly name: string; readonly checksum: string }[];
  readonly tables: readonly KeptTable[];
  readonly sequences: readonly { readonly schema: string; readonly name: string; readonly value: number }[];
}

const manifestName = 'manifest.json';
const nameOf = ({ schema, name }: Pick<KeptTable, 'schema' | 'name'>) => `${schema}.${name}.copy`;

/** Counts and hashes rows on their way. */
export class Seen {
  private readonly hash = createHash('sha256');
  private lines = 0;

  /** @param rows text of PostgreSQL's COPY: a line a row, line ends inside a value escaped */
  through(rows: Readable): Readable {
    const seen = new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        this.hash.update(chunk);
        for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) this.lines += 1;
        done(null, chunk);
      },
    });
    rows.on('error', (cause) => seen.destroy(cause));
    return rows.pipe(seen);
  }

  get all(): Pick<KeptTable, 'rows' | 'sha256'> {
    return { rows: this.lines, sha256: this.hash.copy().digest('hex') };
  }
}

/** Writes an archive; it has its name only once it is whole. Readable by its owner alone: it holds everything. */
export async function writeArchive(
  file: string,
  fill: (add: (table: Pick<KeptTable, 'schema' | 'name'>, rows: Readable) => Promise<void>) => Promise<Manifest>,
): Promise<void> {
  const unfinished = `${file}.part`;
  const zip = new ZipFile();
  const written = pipeline(zip.outputStream as Readable, createWriteStream(unfinished, { mode: 0o600 }));
  // It is waited for below; that the disk is full may be known before.
  written.catch(() => undefined);
  try {
    const manifest = await fill(async (table, rows) => {
      const passing = new PassThrough();
      zip.addReadStream(passing, nameOf(table));
      await Promise.race([pipeline(rows, passing), written]);
    });
    zip.addBuffer(Buffer.from(JSON.stringify(manifest, null, 1)), manifestName);
    zip.end();
    await written;
    await chmod(unfinished, 0o600);
    await rename(unfinished, file);
  } catch (cause) {
    await rm(unfinished, { force: true });
    throw cause;
  }
}

/** An archive that was opened. */
export class Archive {
  private constructor(
    private readonly zip: ReadZip,
    private readonly entries: ReadonlyMap<string, Entry>,
    readonly manifest: Manifest,
  ) {}

  /** @throws where the file is no backup */
  static async open(file: string): Promise<Archive> {
    const zip = await openPromise(file, { autoClose: false });
    const entries = new Map<string, Entry>();
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
    await once(zip, 'end');
    const found = entries.get(manifestName);
    if (!found) throw new Error(manifestName);
    const manifest = JSON.parse((await buffer(await zip.openReadStreamPromise(found))).toString()) as Manifest;
    return new Archive(zip, entries, manifest);
  }

  /** The rows of a table as they were kept. */
  async rows(table: KeptTable): Promise<Readable> {
    const entry = this.entries.get(nameOf(table));
    if (!entry) throw new Error(nameOf(table));
    return this.zip.openReadStreamPromise(entry);
  }

  close(): void {
    this.zip.close();
  }
}
