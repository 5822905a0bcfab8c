import type { SheetRow, SheetRows } from './sheet';

/** The first rows, and all of them: whoever measures or prepares something looks at the first before anything is sent. */
export interface LookedAt {
  readonly first: readonly SheetRow[];
  readonly all: AsyncIterable<SheetRow>;
  /** Lets go of them, also where nobody has begun to take them. */
  readonly leave: () => void;
}

/** Reads the first rows. A failure up to there is thrown here, where it can still be answered. */
export async function lookAt(rows: SheetRows, count: number): Promise<LookedAt> {
  const source = iteratorOf(rows);
  const first: SheetRow[] = [];
  let isOver = false;
  while (!isOver && first.length < count) {
    const { done, value } = await source.next();
    if (done) isOver = true;
    else first.push(value);
  }
  return { first, all: isOver ? each(first) : each(first, source), leave: () => void source.return() };
}

async function* iteratorOf(rows: SheetRows): AsyncGenerator<SheetRow, void> {
  yield* rows;
}

async function* each(first: readonly SheetRow[], rest?: AsyncIterable<SheetRow>): AsyncGenerator<SheetRow> {
  yield* first;
  if (rest) yield* rest;
}
