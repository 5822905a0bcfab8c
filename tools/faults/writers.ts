import { randomUUID } from 'node:crypto';
import { launchDay, runningCampaign, visit, type Visitor } from '../product/visitor.ts';

const later = (ms: number) => new Promise<void>((come) => setTimeout(come, ms));

/** What somebody was told is kept of a cell. */
interface Cell {
  readonly unitId: number;
  value: number | null;
  version: number;
}

/** What the product holds otherwise than it said. */
export interface Difference {
  readonly lost: number;
  readonly doubled: number;
}

/** Officers of a province who write without a pause, each a commune of their own, and send again what was not answered. */
export class Writers {
  private readonly cells: Cell[] = [];
  private running: Promise<void>[] = [];
  private isPaused = true;
  /** Writes that were acknowledged. */
  acknowledged = 0;
  /** Answers that were neither an acknowledgement nor a request to come again. */
  readonly refusals: string[] = [];

  private readonly origin: string;
  private readonly officer: Visitor;
  private readonly campaignId: number;

  private constructor(origin: string, officer: Visitor, campaignId: number) {
    this.origin = origin;
    this.officer = officer;
    this.campaignId = campaignId;
  }

  static async open(origin: string, count: number): Promise<Writers> {
    const officer = await visit(origin, 'ha-noi');
    const writers = new Writers(origin, officer, await runningCampaign(await visit(origin, 'ke-hoach')));
    const { rows } = await writers.grid();
    for (const { unitId } of rows.slice(0, count)) writers.cells.push({ unitId, value: null, version: 0 });
    return writers;
  }

  write(): void {
    this.isPaused = false;
    this.running = this.cells.map((cell, index) => this.keepWriting(cell, index));
  }

  /** Each finishes what it is at. */
  async pause(): Promise<void> {
    this.isPaused = true;
    await Promise.all(this.running);
  }

  /** What the grid shows beside what was acknowledged. */
  async compare(): Promise<Difference> {
    const { rows } = await this.grid();
    const shown = new Map(rows.map(({ unitId, cells }) => [unitId, cells.find(({ indicatorId }) => indicatorId === 1)]));
    const differences = this.cells.map(({ unitId, value, version }) => {
      const cell = shown.get(unitId);
      const turns = (cell?.version ?? 0) - version;
      return { lost: turns < 0 || (turns === 0 && (cell?.value ?? null) !== value) ? 1 : 0, doubled: turns > 0 ? turns : 0 };
    });
    return {
      lost: differences.reduce((sum, { lost }) => sum + lost, 0),
      doubled: differences.reduce((sum, { doubled }) => sum + doubled, 0),
    };
  }

  private grid(): Promise<{
    rows: { unitId: number; cells: { indicatorId: number; value: number | null; version: number }[] }[];
  }> {
    return this.officer.call('GET', `/figures/grid?campaign=${this.campaignId}&day=${launchDay}`);
  }

  private async keepWriting(cell: Cell, index: number): Promise<void> {
    for (let turn = index; !this.isPaused; turn++) {
      const value = (turn * 7 + index) % 5_000;
      const key = randomUUID();
      const cells = [{ unitId: cell.unitId, indicatorId: 1, value, version: cell.version }];
      const body = JSON.stringify({ campaignId: this.campaignId, day: launchDay, cells });
      let answer = await this.send(key, body);
      // Whether it was written is not known: the same is sent under the same key until somebody says.
      while (answer === 'unknown') {
        await later(200);
        answer = await this.send(key, body);
      }
      if (answer === 'refused') return;
      Object.assign(cell, { value, version: answer });
      this.acknowledged += 1;
    }
  }

  /** The version that was written. */
  private async send(key: string, body: string): Promise<number | 'unknown' | 'refused'> {
    try {
      const reply = await fetch(`${this.origin}/api/v1/figures/entries`, {
        method: 'POST',
        headers: { ...this.officer.headers, 'content-type': 'application/json', 'idempotency-key': key },
        body,
        signal: AbortSignal.timeout(15_000),
      });
      const text = await reply.text();
      if (reply.ok) return (JSON.parse(text) as { written: { version: number }[] }).written[0]!.version;
      if (reply.status === 503) return 'unknown';
      this.refusals.push(`${reply.status} ${text.slice(0, 300)}`);
      return 'refused';
    } catch {
      return 'unknown';
    }
  }
}
