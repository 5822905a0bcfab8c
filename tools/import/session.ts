/** A signed-in account of a running product. */
export interface Session {
  /** @throws with the product's own words where it refuses */
  send<Answer = void>(method: string, path: string, body?: Buffer): Promise<Answer>;
  file(path: string): Promise<Buffer>;
}

export async function signIn(origin: string, username: string, password: string): Promise<Session> {
  const answer = await fetch(`${origin}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  await refuseProblem(answer);
  const { csrfToken } = (await answer.json()) as { csrfToken: string };
  const headers = { cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0]!, 'x-csrf-token': csrfToken };
  const call = async (method: string, path: string, body?: Buffer) => {
    const type = body && { 'content-type': 'application/octet-stream' };
    const reply = await fetch(`${origin}/api/v1${path}`, { method, headers: { ...headers, ...type }, body: body && new Uint8Array(body) });
    await refuseProblem(reply);
    return reply;
  };
  return {
    send: async <Answer>(method: string, path: string, body?: Buffer) => {
      const text = await (await call(method, path, body)).text();
      return (text === '' ? undefined : JSON.parse(text)) as Answer;
    },
    file: async (path) => Buffer.from(await (await call('GET', path)).arrayBuffer()),
  };
}

async function refuseProblem(answer: Response): Promise<void> {
  if (answer.ok) return;
  const text = await answer.text();
  const { detail, fields } = JSON.parse(text) as { detail?: string; fields?: { field: string; message: string }[] };
  throw new Error([detail ?? text, ...(fields ?? []).map(({ field, message }) => `${field}: ${message}`)].join('\n'));
}
