// `npm run looks [-- <account>…]`: everything that each demo account comes upon, looked at and pressed in both languages, by day and at night, at a desk and
// on a phone. Fails where anything is seen that must not be. `-- --once`: the same, where roles that see the same share it.
import { writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { browserFlags, findBrowser } from '../browser/find-browser.ts';
import { withDemonstration } from '../product/demonstration.ts';
import { build } from '../product/product.ts';
import { type Account, Crawl } from './crawl.ts';
import { everyLook, pairs } from './looks.ts';
import { seePlantedFaults } from './planted.ts';
import { scopesOfTexts, wordsOf } from './words.ts';

const given = process.argv.slice(2);
const isWhole = !given.includes('--once');
const asked = given.filter((one) => !one.startsWith('--'));

async function accountsOf(origin: string): Promise<Account[]> {
  const answer = await fetch(`${origin}/api/v1/session/demo-accounts`);
  const { password, accounts } = (await answer.json()) as { password: string; accounts: { username: string }[] };
  return accounts.map(({ username }) => ({ username, password }));
}

async function look(origin: string): Promise<boolean> {
  const begun = performance.now();
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
  const words = wordsOf(scopesOfTexts());
  await seePlantedFaults(browser, origin, words);
  const crawl = new Crawl(browser, origin, { looks: isWhole ? everyLook : pairs, isWhole }, words);
  const accounts = (await accountsOf(origin)).filter(({ username }) => asked.length === 0 || asked.includes(username));
  try {
    await crawl.lookAtDoor();
    await crawl.followAll(accounts, ({ username }, seconds) => console.log(`› ${username}: ${seconds.toFixed(0)} s`));
  } finally {
    // Also where it was cut off: what was found until then.
    console.log(crawl.judge.findings.report());
    await browser.close();
  }
  const { routes, visits, presses, judge } = crawl;
  const { count, pages } = judge.findings;
  const done = `${routes} routes, ${visits} pages, ${presses} presses, ${judge.audits} searches for barriers`;
  console.log(`\n${done}, ${count} findings (${((performance.now() - begun) / 1000).toFixed(0)} s)`);
  const counts = { passed: Math.max(0, visits - pages), failed: count };
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  // For who adds up what was tested: pages with nothing to find, and findings.
  if (process.env['COUNTS_FILE']) writeFileSync(process.env['COUNTS_FILE'], JSON.stringify(counts));
  return count === 0;
}

await build();
process.exit((await withDemonstration(look)) ? 0 : 1);
