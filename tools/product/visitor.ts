/** A signed-in demo account. */
export interface Visitor {
  readonly headers: { readonly cookie: string; readonly 'x-csrf-token': string };
  /** @throws where it is refused, with the answer */
  call<Answer>(method: string, path: string, body?: unknown): Promise<Answer>;
}

export async function visit(origin: string, username: string): Promise<Visitor> {
  const answer = await fetch(`${origin}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: 'thang-van-dong' }),
  });
  if (!answer.ok) throw new Error(`${username}: ${answer.status} ${await answer.text()}`);
  const { csrfToken } = (await answer.json()) as { csrfToken: string };
  const headers = { cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0]!, 'x-csrf-token': csrfToken };
  return {
    headers,
    call: async <Answer>(method: string, path: string, body?: unknown) => {
      const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
      const reply = await fetch(`${origin}/api/v1${path}`, { method, headers: { ...headers, ...type }, body: JSON.stringify(body) });
      const text = await reply.text();
      if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${text}`);
      return (text === '' ? undefined : JSON.parse(text)) as Answer;
    },
  };
}

/** The launch day of `runningCampaign`. */
export const launchDay = '2026-05-08';

/** Plans and starts a campaign that takes results. */
export async function runningCampaign(planner: Visitor): Promise<number> {
  const plan = {
    code: `DO-${Date.now()}`,
    name: 'Chiến dịch để đo',
    nameEn: null,
    legalBasis: '1676/QĐ-TTg',
    windowFrom: '2026-05-01',
    windowTo: '2026-06-01',
    waves: [{ name: 'Đợt', kind: 'launch', from: launchDay, to: '2026-05-10' }],
    themes: [{ text: 'Đo', textEn: null, slogans: [] }],
    messages: [{ pillar: 'Đo', text: 'Đo', audiences: ['Đo'] }],
  };
  const { id } = await planner.call<{ id: number }>('POST', '/campaigns', plan);
  for (const [index, action] of ['publish', 'start'].entries())
    await planner.call('POST', `/campaigns/${id}/steps/${action}`, { version: index + 1 });
  return id;
}
