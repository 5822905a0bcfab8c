import { Agent, request } from 'node:http';
import type { Draft } from './valid.ts';

/** An answer later than this counts as none. */
const patience = 10_000;

export interface Reply {
  /** 0 where there was no answer. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
}

/** One request as it goes over the line. */
export interface Shot {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer | undefined;
}

export function written({ operation, path, query, headers, body, raw }: Draft): Shot {
  const address = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => path[name] ?? '');
  const asked = query.map(([name, value]) => `${name}=${value}`).join('&');
  return { method: operation.method, path: asked ? `${address}?${asked}` : address, headers, body: raw ?? JSON.stringify(body) };
}

/** Sends what `fetch` would tidy or refuse: broken addresses, headers without sense. */
export class Sender {
  private readonly agent = new Agent({ keepAlive: true });
  private readonly origin: string;

  constructor(origin: string) {
    this.origin = origin;
  }

  /** What is asked after a refusal of the connection is whether it came at all: a reply of status 0 says why not. */
  send({ method, path, headers, body }: Shot): Promise<Reply> {
    return new Promise((answered) => {
      const silent = (reason: string) => answered({ status: 0, headers: {}, text: reason });
      const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
      const sent = request(
        { ...this.place(), method, path, agent: this.agent, headers: { ...length, ...headers }, signal: AbortSignal.timeout(patience) },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('error', (cause) => silent(String(cause)));
          answer.on('end', () => answered({ status: answer.statusCode!, headers: answer.headers, text: Buffer.concat(parts).toString() }));
        },
      );
      sent.on('error', (cause) => silent(String(cause)));
      sent.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }

  private place() {
    const { hostname, port } = new URL(this.origin);
    return { hostname, port };
  }
}
