import { Agent, request } from 'node:http';
import pg from 'pg';

/** One request of a client; `turn` counts its own requests. */
export interface Shot {
  readonly path: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** Latencies in milliseconds and answers a second. */
export interface Measured {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly perSecond: number;
}

/**
 * So many clients ask one after another for so long, each on a connection of its own.
 * @throws when any answer is not 2xx: a failure is never measured as speed
 */
export async function load(
  origin: string,
  clients: number,
  seconds: number,
  shotOf: (client: number, turn: number) => Shot,
  onAnswer?: (client: number, body: string) => void,
): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const measured = await measure(clients, seconds, async (client, turn) => {
    const body = await shoot(origin, agent, shotOf(client, turn));
    onAnswer?.(client, body);
  });
  agent.destroy();
  return measured;
}

/** So many connections run one statement again and again: the database alone. */
export async function loadDatabase(
  url: string,
  clients: number,
  seconds: number,
  statement: { readonly name: string; readonly text: string },
  values: (client: number, turn: number) => unknown[],
): Promise<Measured> {
  const connections = await Promise.all(
    Array.from({ length: clients }, async () => {
      const connection = new pg.Client(url);
      await connection.connect();
      return connection;
    }),
  );
  const measured = await measure(clients, seconds, async (client, turn) => {
    await connections[client]!.query({ ...statement, values: values(client, turn) });
  });
  await Promise.all(connections.map((connection) => connection.end()));
  return measured;
}

async function measure(clients: number, seconds: number, once: (client: number, turn: number) => Promise<void>): Promise<Measured> {
  const latencies: number[] = [];
  const begun = performance.now();
  const until = begun + seconds * 1000;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let turn = 0; performance.now() < until; turn++) {
        const from = performance.now();
        await once(client, turn);
        latencies.push(performance.now() - from);
      }
    }),
  );
  const took = (performance.now() - begun) / 1000;
  latencies.sort((a, b) => a - b);
  const percentile = (part: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * part))]!;
  return { p50: percentile(0.5), p95: percentile(0.95), p99: percentile(0.99), perSecond: latencies.length / took };
}

function shoot(origin: string, agent: Agent, { path, method = 'GET', headers = {}, body }: Shot): Promise<string> {
  return new Promise((answered, failed) => {
    const sent = request(
      origin + path,
      {
        agent,
        method,
        headers: { ...(body && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }), ...headers },
      },
      (answer) => {
        const said: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => said.push(chunk));
        answer.on('end', () => {
          const text = Buffer.concat(said).toString();
          if (answer.statusCode! < 300) answered(text);
          else failed(new Error(`${method} ${path}: ${answer.statusCode} ${text.slice(0, 300)}`));
        });
      },
    );
    sent.on('error', failed);
    sent.end(body);
  });
}
