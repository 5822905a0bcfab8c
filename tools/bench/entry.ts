import { launchDay, runningCampaign, visit } from '../product/visitor.ts';
import type { Shot } from './load.ts';

/** What the writing and reading clients need: sessions, a running campaign, and the cells each client writes. */
export interface OpenEntry {
  readonly directorCookie: string;
  readonly write: (client: number, turn: number) => Shot;
  readonly writeFloor: (client: number, turn: number) => Shot;
  readonly campaignId: number;
  readonly provinceId: number;
  readonly communeId: number;
  readonly written: (client: number, body: string) => void;
}

/** Opens a campaign that takes results; every client gets a commune of Hà Nội of its own and writes it again and again. */
export async function openEntry(origin: string): Promise<OpenEntry> {
  const officer = await visit(origin, 'ha-noi');
  const director = await visit(origin, 'giam-doc');
  const campaignId = await runningCampaign(await visit(origin, 'ke-hoach'));
  const grid = await officer.call<{ unitId: number; rows: { unitId: number }[] }>(
    'GET',
    `/figures/grid?campaign=${campaignId}&day=${launchDay}`,
  );
  const units = grid.rows.map(({ unitId }) => unitId);
  const versions = new Map<number, number>();
  const { headers } = officer;
  let value = 0;
  return {
    directorCookie: director.headers.cookie,
    write: (client) => {
      const cell = { unitId: units[client]!, indicatorId: 1, value: ++value, version: versions.get(client) ?? 0 };
      return {
        path: '/api/v1/figures/entries',
        method: 'POST',
        headers,
        body: JSON.stringify({ campaignId, day: launchDay, cells: [cell] }),
      };
    },
    writeFloor: (client) => ({
      path: '/write',
      method: 'POST',
      body: JSON.stringify([grid.unitId, units[client + 50]!, 1, launchDay, campaignId, ++value]),
    }),
    campaignId,
    provinceId: grid.unitId,
    communeId: units[0]!,
    written: (client, body) => {
      const [cell] = (JSON.parse(body) as { written?: { version: number }[] }).written ?? [];
      if (cell) versions.set(client, cell.version);
    },
  };
}
