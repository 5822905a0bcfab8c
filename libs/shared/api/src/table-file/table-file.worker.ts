// Reads one file in a thread of its own. Tests start it from its source, without a bundler: so it and what it imports name files in full.
import { parentPort, workerData } from 'node:worker_threads';
import { readTable } from './read-table.ts';
import type { TableFile } from './table.ts';
import { Refusal } from './refusal.ts';
import type { Answer } from './answer.ts';

/** So few that taking them over keeps nobody waiting. */
const rowsAtOnce = 1_000;

const answer = (message: Answer) => parentPort!.postMessage(message);

/** Says first what the file is, then rows each time they are asked for. */
function hand({ rows, ...about }: TableFile): void {
  let sent = 0;
  parentPort!.on('message', () => {
    answer({ rows: rows.slice(sent, sent + rowsAtOnce) });
    sent += rowsAtOnce;
  });
  answer({ about, count: rows.length });
}

try {
  hand(await readTable(workerData as Uint8Array));
} catch (cause) {
  if (!(cause instanceof Refusal)) throw cause;
  answer({ refused: { rule: cause.rule, details: cause.details } });
}
