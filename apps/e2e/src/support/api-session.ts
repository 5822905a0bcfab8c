import { demoPassword } from './sign-in.ts';

export interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
}

/** A signed-in person who speaks to the API without a browser: for what has to stand before a journey begins. */
export class ApiSession {
  readonly #headers: Record<string, string>;

  private constructor(headers: Record<string, string>) {
    this.#headers = headers;
  }

  static async of(username: string): Promise<ApiSession> {
    const answer = await fetch(addressOf('/session'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password: demoPassword }),
    });
    const { csrfToken } = (await answer.json()) as { csrfToken: string };
    const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0]!);
    return new ApiSession({ cookie: cookie.join('; '), 'x-csrf-token': csrfToken, 'content-type': 'application/json' });
  }

  async ask<Body>(path: string): Promise<Answer<Body>> {
    return read(await fetch(addressOf(path), { headers: this.#headers }));
  }

  /** @throws when the server refuses */
  async get<Body>(path: string): Promise<Body> {
    const { status, body } = await this.ask<Body>(path);
    if (status !== 200) throw new Error(`GET ${path}: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  /** @throws when the server refuses */
  async post<Body>(path: string, content: unknown): Promise<Body> {
    const { status, body } = await read<Body>(
      await fetch(addressOf(path), { method: 'POST', headers: this.#headers, body: JSON.stringify(content) }),
    );
    if (status >= 300) throw new Error(`POST ${path}: ${status} ${JSON.stringify(body)}`);
    return body;
  }
}

const addressOf = (path: string) => `${process.env['BASE_URL'] ?? 'http://127.0.0.1:3000'}/api/v1${path}`;

async function read<Body>(answer: Response): Promise<Answer<Body>> {
  const text = await answer.text();
  return { status: answer.status, body: (text === '' ? null : JSON.parse(text)) as Body };
}
