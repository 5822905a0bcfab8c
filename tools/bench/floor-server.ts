// The least that can answer over HTTP: Node's own server and pg, in front of the best SQL there is for the same answers.
import { createServer, type IncomingMessage } from 'node:http';
import pg from 'pg';
import { communeYears, eventCount, events, insertObservation, provinceYears } from './floor.ts';

pg.types.setTypeParser(20, Number);
pg.types.setTypeParser(1082, (day) => day);
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
const rowsOf = async (statement: { name: string; text: string }, values: unknown[]) =>
  (await pool.query({ ...statement, values })).rows as unknown[];

function bodyOf(request: IncomingMessage): Promise<unknown[]> {
  return new Promise((read) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => read(JSON.parse(Buffer.concat(chunks).toString()) as unknown[]));
  });
}

async function answer(request: IncomingMessage): Promise<unknown> {
  const url = new URL(request.url ?? '/', 'http://floor');
  const number = (name: string) => Number(url.searchParams.get(name));
  if (url.pathname === '/provinces') return rowsOf(provinceYears, [number('indicator'), number('first'), number('last')]);
  if (url.pathname === '/communes') return rowsOf(communeYears, [number('indicator')]);
  if (url.pathname === '/write') return rowsOf(insertObservation, await bodyOf(request));
  const [items, [total]] = await Promise.all([rowsOf(events, [number('campaign')]), rowsOf(eventCount, [number('campaign')])]);
  return { items, ...(total as object) };
}

const server = createServer((request, response) => {
  answer(request).then(
    (body) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
    (cause: unknown) => response.writeHead(500).end(String(cause)),
  );
});
await pool.query('SELECT 1');
server.listen(0, '127.0.0.1', () => process.send?.({ listening: `http://127.0.0.1:${(server.address() as { port: number }).port}` }));
process.on('SIGTERM', () => process.exit(0));
// Without the one who started it there is nobody to answer.
process.on('disconnect', () => process.exit(0));
