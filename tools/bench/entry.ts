import type { Shot } from './load.ts';

interface Session {
  readonly cookie: string;
  readonly token: string;
}

/** What the writing and reading clients need: sessions, a running campaign, and the cells each client writes. */
export interface OpenEntry {
  readonly directorCookie: string;
  readonly write: (client: number, turn: number) => Shot;
  readonly writeFloor: (client: number, turn: number) => Shot;
  readonly campaignId: number;
  readonly written: (client: number, body: string) => void;
}

const day = '2026-05-08';

/** Opens a campaign that takes results; every client gets a commune of Hà Nội of its own and writes it again and again. */
export async function openEntry(origin: string): Promise<OpenEntry> {
  const planner = await signIn(origin, 'ke-hoach');
  const officer = await signIn(origin, 'ha-noi');
  const director = await signIn(origin, 'giam-doc');
  const campaignId = await runningCampaign(origin, planner);
  const grid = (await call(origin, officer, 'GET', `/figures/grid?campaign=${campaignId}&day=${day}`)) as {
    unitId: number;
    rows: { unitId: number }[];
  };
  const units = grid.rows.map(({ unitId }) => unitId);
  const versions = new Map<number, number>();
  const headers = { cookie: officer.cookie, 'x-csrf-token': officer.token };
  let value = 0;
  return {
    directorCookie: director.cookie,
    write: (client) => {
      const cell = { unitId: units[client]!, indicatorId: 1, value: ++value, version: versions.get(client) ?? 0 };
      return { path: '/api/v1/figures/entries', method: 'POST', headers, body: JSON.stringify({ campaignId, day, cells: [cell] }) };
    },
    writeFloor: (client) => ({
      path: '/write',
      method: 'POST',
      body: JSON.stringify([grid.unitId, units[client + 50]!, 1, day, campaignId, ++value]),
    }),
    campaignId,
    written: (client, body) => {
      const [cell] = (JSON.parse(body) as { written?: { version: number }[] }).written ?? [];
      if (cell) versions.set(client, cell.version);
    },
  };
}

async function runningCampaign(origin: string, planner: Session): Promise<number> {
  const plan = {
    code: `DO-${Date.now()}`,
    name: 'Chiến dịch để đo',
    nameEn: null,
    legalBasis: '1676/QĐ-TTg',
    windowFrom: '2026-05-01',
    windowTo: '2026-06-01',
    waves: [{ name: 'Đợt', kind: 'launch', from: day, to: '2026-05-10' }],
    themes: [{ text: 'Đo', textEn: null, slogans: [] }],
    messages: [{ pillar: 'Đo', text: 'Đo', audiences: ['Đo'] }],
  };
  const { id } = (await call(origin, planner, 'POST', '/campaigns', plan)) as { id: number };
  for (const [index, action] of ['publish', 'start'].entries())
    await call(origin, planner, 'POST', `/campaigns/${id}/steps/${action}`, { version: index + 1 });
  return id;
}

async function signIn(origin: string, username: string): Promise<Session> {
  const answer = await fetch(`${origin}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: 'thang-van-dong' }),
  });
  const { csrfToken } = (await answer.json()) as { csrfToken: string };
  return { cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0]!, token: csrfToken };
}

async function call(origin: string, { cookie, token }: Session, method: string, path: string, body?: unknown): Promise<unknown> {
  const headers: Record<string, string> = {
    cookie,
    'x-csrf-token': token,
    ...(body !== undefined && { 'content-type': 'application/json' }),
  };
  const answer = await fetch(`${origin}/api/v1${path}`, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}
