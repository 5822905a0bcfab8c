// `npm run lighthouse`: the scores (desktop) of the pages that people see first, on a product of its own. Fails below 95.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse, { desktopConfig } from 'lighthouse';
import { browserFlags, findBrowser } from '../browser/find-browser.ts';
import { freePort } from '../database/embedded.ts';
import { withDemonstration } from '../product/demonstration.ts';
import { build, stopProcess } from '../product/product.ts';

const least = 95;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const pages: Record<string, { readonly path: string; readonly signedIn: boolean }> = {
  'sign-in': { path: '/sign-in', signedIn: false },
  overview: { path: '/?campaign=1', signedIn: true },
  comparison: { path: '/comparisons?campaign=1', signedIn: true },
};

async function cookieOf(url: string): Promise<string> {
  const body = JSON.stringify({ username: 'giam-doc', password: 'thang-van-dong' });
  const answer = await fetch(`${url}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return (answer.headers.get('set-cookie') ?? '').split(';')[0]!;
}

/** Runs a piece of work with a browser that listens on a port. */
async function withBrowser<Result>(work: (port: number) => Promise<Result>): Promise<Result> {
  const [port, profile] = [await freePort(), mkdtempSync(join(tmpdir(), 'ra-quan-lighthouse-'))];
  const flags = [...browserFlags, '--headless=new', `--remote-debugging-port=${port}`, `--user-data-dir=${profile}`, 'about:blank'];
  const browser = spawn(findBrowser(), flags, { stdio: 'ignore' });
  try {
    for (let tries = 0; tries < 50 && !(await listens(port)); tries++) await new Promise((wait) => setTimeout(wait, 200));
    return await work(port);
  } finally {
    await stopProcess(browser);
    rmSync(profile, { recursive: true, force: true });
  }
}

const listens = (port: number) =>
  fetch(`http://127.0.0.1:${port}/json/version`).then(
    (answer) => answer.ok,
    () => false,
  );

await build();
const lowest = await withDemonstration(async (url) => {
  const cookie = await cookieOf(url);
  return withBrowser(async (port) => {
    const scores: number[] = [];
    for (const [name, { path, signedIn }] of Object.entries(pages)) {
      const settings = {
        port,
        logLevel: 'error' as const,
        onlyCategories: categories,
        ...(signedIn && { extraHeaders: { Cookie: cookie } }),
      };
      const result = await lighthouse(url + path, settings, desktopConfig);
      const found = categories.map((category) => Math.round((result?.lhr.categories[category]?.score ?? 0) * 100));
      console.log(name.padEnd(12), categories.map((category, index) => `${category} ${found[index]}`).join(' · '));
      scores.push(...found);
    }
    return Math.min(...scores);
  });
});
process.exit(lowest < least ? 1 : 0);
