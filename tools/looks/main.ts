// `npm run looks [-- <account>…]`: everything that each demo account comes upon, looked at and pressed in both languages, by day and at night, at a desk and
// on a phone. Fails where anything is seen that must not be. `-- --once`: the same, where roles that see the same share it.
import { chromium } from '@playwright/test';
import { browserFlags, findBrowser } from '../browser/find-browser.ts';
import { withDemonstration } from '../product/demonstration.ts';
import { build } from '../product/product.ts';
import { type Account, Crawl } from './crawl.ts';
import { everyLook, pairs } from './looks.ts';
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
  const crawl = new Crawl(browser, origin, { looks: isWhole ? everyLook : pairs, isWhole }, wordsOf(scopesOfTexts()));
  const accounts = (await accountsOf(origin)).filter(({ username }) => asked.length === 0 || asked.includes(username));
  try {
    await crawl.lookAtDoor();
    await sideBySide(accounts, async (account) => {
      const before = performance.now();
      await crawl.follow(account);
      console.log(`› ${account.username}: ${seconds(before)} s`);
    });
    await sideBySide(crawl.unfinished, (account) => crawl.finish(account));
  } finally {
    // Also where it was cut off: what was found until then.
    console.log(crawl.judge.findings.report());
    await browser.close();
  }
  const { known, visits, presses, judge } = crawl;
  const done = `${known.size} routes, ${visits} pages, ${presses} presses, ${judge.audits} searches for barriers`;
  console.log(`\n${done}, ${judge.findings.count} findings (${seconds(begun)} s)`);
  return judge.findings.count === 0;
}

const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(0);

/** Two at a time, each as soon as there is room for it. */
async function sideBySide<Thing>(things: readonly Thing[], work: (thing: Thing) => Promise<void>): Promise<void> {
  const waiting = [...things];
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
  };
  await Promise.all([lane(), lane()]);
}

await build();
process.exit((await withDemonstration(look)) ? 0 : 1);
