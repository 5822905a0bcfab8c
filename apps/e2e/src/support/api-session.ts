import { address } from './address.ts';

const root = `${address}/api/v1`;

/** The password of every demo account. */
export const demoPassword = 'thang-van-dong';

export interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
}

/** A signed-in person who speaks to the API without a browser: for what has to stand before a journey begins. */
export class ApiSession {
  private readonly headers: Record<string, string>;

  private constructor(headers: Record<string, string>) {
    this.headers = headers;
  }

  /** @throws when the server refuses */
  static async of(username: string, password = demoPassword): Promise<ApiSession> {
    const answer = await fetch(`${root}/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    });
    if (!answer.ok) throw new Error(`POST /session: ${answer.status} ${await answer.text()}`);
    const { csrfToken } = (await answer.json()) as { csrfToken: string };
    const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0]);
    return new ApiSession({ cookie: cookie.join('; '), 'x-csrf-token': csrfToken, 'content-type': 'application/json' });
  }

  async ask<Body>(path: string): Promise<Answer<Body>> {
    return read(await fetch(root + path, { headers: this.headers }));
  }

  /** @throws when the server refuses */
  async get<Body>(path: string): Promise<Body> {
    return accepted(`GET ${path}`, await this.ask<Body>(path));
  }

  /** @throws when the server refuses */
  post<Body>(path: string, content: unknown): Promise<Body> {
    return this.send('POST', path, content);
  }

  /** @throws when the server refuses */
  put<Body>(path: string, content: unknown): Promise<Body> {
    return this.send('PUT', path, content);
  }

  /** Sends a file as its own bytes. @throws when the server refuses */
  async upload<Body>(path: string, content: string): Promise<Body> {
    const headers = { ...this.headers, 'content-type': 'application/octet-stream' };
    const answer = await fetch(root + path, { method: 'POST', headers, body: new TextEncoder().encode(content) });
    return accepted(`POST ${path}`, await read<Body>(answer));
  }

  private async send<Body>(method: string, path: string, content: unknown): Promise<Body> {
    const answer = await fetch(root + path, { method, headers: this.headers, body: JSON.stringify(content) });
    return accepted(`${method} ${path}`, await read<Body>(answer));
  }
}

async function read<Body>(answer: Response): Promise<Answer<Body>> {
  const text = await answer.text();
  return { status: answer.status, body: (text === '' ? null : JSON.parse(text)) as Body };
}

function accepted<Body>(what: string, { status, body }: Answer<Body>): Body {
  if (status >= 300) throw new Error(`${what}: ${status} ${JSON.stringify(body)}`);
  return body;
}
