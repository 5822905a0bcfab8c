import { Injectable } from '@nestjs/common';
import type { SheetFormat } from '@ra-quan/shared/model';
import type { FastifyReply } from 'fastify';
import { Snapshots, type Snapshot } from '../database/snapshot.reader';
import { RuleBroken, type Rule } from '../errors';
import { sendSheet } from './send-sheet';
import type { Sheet } from './sheet';
import { Turns } from './turns';

/** Each export holds a connection to the database for as long as its file is taken; the others belong to the pages. */
const atOnce = 4;
const patience = 20_000;

/** What a spreadsheet holds, less the lines above a table. */
const largestSheet = 1_048_000;

const tooManyRows: Rule = {
  code: 'export-too-long',
  vi: 'Có {total} dòng khớp bộ lọc, một trang tính .xlsx chứa tối đa {most}. Hãy xuất .csv, hoặc lọc hẹp hơn.',
  en: '{total} rows match the filter, and a sheet of .xlsx holds {most} at most. Export .csv, or narrow the filter.',
};

/** A sheet that is read while it leaves, and how many rows it will have. */
export interface StreamedSheet extends Sheet {
  readonly total: number;
}

/** Lists as files: every row of the filter, as it stood at one instant, sent while it is read. */
@Injectable()
export class Exports {
  private readonly turns = new Turns(atOnce, patience);

  constructor(private readonly snapshots: Snapshots) {}

  /** @throws RuleBroken where a sheet cannot hold the rows: nothing is cut silently */
  async send(reply: FastifyReply, format: SheetFormat, sheetOf: (snapshot: Snapshot) => Promise<StreamedSheet>): Promise<void> {
    const leaving = new AbortController();
    reply.raw.once('close', () => leaving.abort());
    await this.turns.take(leaving.signal, () =>
      this.snapshots.read(leaving.signal, async (snapshot) => {
        const sheet = await sheetOf(snapshot);
        if (format === 'xlsx' && sheet.total > largestSheet) throw new RuleBroken(tooManyRows, { total: sheet.total, most: largestSheet });
        await sendSheet(reply, sheet, format);
      }),
    );
  }
}
