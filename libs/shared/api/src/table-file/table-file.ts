import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { seenOf } from '@ra-quan/shared/model';
import { Invalid, NotReady, type Details } from '../errors.ts';
import type { Answer } from './answer.ts';
import { limits } from './limits.ts';
import type { TableFile } from './table.ts';
import { refusals } from './refusal.ts';

/** Beside this file, as source or as built. */
const program = new URL(`./table-file.worker${extname(import.meta.filename)}`, import.meta.url);

/** What the reading of one file may take. */
interface Allowance {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Files that may wait for their turn, each of them in memory. */
const mostWaiting = 12;

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/**
 * Reads an uploaded .xlsx (its first sheet that is shown) or .csv (UTF-8 or UTF-16; comma, semicolon or tab) in a thread of its own, one file at a time, so
 * that whoever asks for something else meanwhile waits for nothing. A formula is not run: its stored value is taken; where it has none, its cell
 * comes as `=…`, to be refused by whoever reads it.
 * @throws Invalid when it is another kind of file, asks for too much, or cannot be read
 * @throws NotReady when too many wait already
 */
export async function readTableFile(content: Buffer, allowed: Allowance = limits): Promise<TableFile> {
  if (waiting >= mostWaiting) throw new NotReady();
  waiting += 1;
  const read = last.then(() => readInThread(content, allowed)).finally(() => (waiting -= 1));
  last = read.catch(() => undefined);
  return read;
}

function readInThread(content: Buffer, { seconds, megabytes }: Allowance): Promise<TableFile> {
  // A copy that is handed over: a buffer may be a piece of a larger one, which would go along.
  const workerData = new Uint8Array(content);
  const resourceLimits = { maxOldGenerationSizeMb: megabytes };
  const thread = new Worker(program, { workerData, transferList: [workerData.buffer], env: {}, resourceLimits });
  return new Promise<TableFile>((resolve, reject) => {
    const deadline = setTimeout(() => reject(new Invalid(refusals.tooSlow)), seconds * 1_000);
    const rows: (readonly string[])[] = [];
    let file: { readonly about: Omit<TableFile, 'rows'>; readonly count: number };
    thread.on('message', (answer: Answer) => {
      if ('refused' in answer) return reject(new Invalid(answer.refused.rule, seenDetails(answer.refused.details)));
      if ('about' in answer) file = answer;
      else for (const row of answer.rows) rows.push(row);
      if (rows.length === file.count) resolve({ ...file.about, rows });
      else thread.postMessage('more');
    });
    thread.on('error', (cause: NodeJS.ErrnoException) =>
      reject(cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Invalid(refusals.tooHeavy) : cause),
    );
    thread.on('exit', () => clearTimeout(deadline));
  }).finally(() => thread.terminate());
}

/** Words of a library may quote the file, with characters that nobody can see and no database keeps. */
const seenDetails = (details: Details): Details =>
  Object.fromEntries(Object.entries(details).map(([name, value]) => [name, typeof value === 'string' ? seenOf(value) : value]));
