import type { Page } from '@playwright/test';
import { ApiSession } from './support/api-session.ts';
import { expect, journey } from './support/journey.ts';
import { campaignOf2020, startCampaign } from './support/product.ts';
import { signIn } from './support/sign-in.ts';

/** A4 without its margins of 14 mm, in the pixels of a page (96 to the inch). */
const upright = { width: 688, height: 1017 };
const across = { width: 1017, height: 688 };

/** Every address that a menu or a link leads to, by who may go there. */
async function addresses(): Promise<{ readonly who: string; readonly paths: readonly string[] }[]> {
  const [old, now, reader, administrator] = [
    await campaignOf2020(),
    await startCampaign('IN-A4'),
    await ApiSession.of('giam-doc'),
    await ApiSession.of('quan-tri'),
  ];
  const event = (await reader.get<{ items: { id: number }[] }>(`/launch-events?campaign=${now}&size=1`)).items[0]!.id;
  const sheet = (await reader.get<{ items: { id: number }[] }>(`/figures/sheets?campaign=${old}&size=1`)).items[0]!.id;
  const province = (await reader.get<{ items: { id: number }[] }>('/units?level=1&size=1')).items[0]!.id;
  const file = 'code,group,persons\r\n99999,,sáu mươi nghìn người hoặc hơn\r\n';
  const upload = await administrator.upload<{ id: number }>('/catalogue/imports?kind=populations&fileName=so-dan.csv&on=2026-05-01', file);
  const years = 'first=2010&last=2026';
  return [
    {
      who: 'giam-doc',
      paths: [
        '/',
        `/?campaign=${old}`,
        '/inbox',
        '/campaigns',
        '/campaigns/calendar',
        `/campaigns/${old}`,
        `/partners?campaign=${old}`,
        `/partners/joint-plans?campaign=${old}`,
        '/partners/organisations',
        `/targets?campaign=${old}`,
        `/launch-events?campaign=${now}`,
        `/launch-events/calendar?campaign=${now}`,
        `/launch-events/board?campaign=${now}`,
        `/launch-events/${event}`,
        `/results/review?campaign=${old}`,
        `/results/review/${sheet}`,
        `/results/observations?campaign=${old}&sort=-enteredAt`,
        `/comparisons?campaign=${old}`,
        `/comparisons/provinces?${years}`,
        `/comparisons/communes?province=${province}&${years}`,
        '/units',
        `/units/${province}`,
      ],
    },
    {
      who: 'quan-tri',
      paths: [
        '/units/imports',
        `/units/imports/${upload.id}`,
        '/units/changes',
        '/units/changes/new',
        '/units/follow-ups',
        '/units/offices',
        '/users',
        '/audit',
        '/account/password',
      ],
    },
    { who: 'ha-noi', paths: [`/results/entry?campaign=${now}`] },
    {
      who: 'ke-hoach',
      paths: ['/campaigns/new', `/campaigns/${now}/edit`, `/launch-events/new?campaign=${now}`, `/launch-events/${event}/edit`],
    },
  ];
}

/** Cells that end beyond the paper, or that their table cuts off. */
const cut = (page: Page) =>
  page.evaluate(() => {
    const paper = document.documentElement.clientWidth;
    const isShown = (one: Element) => one.getClientRects().length > 0 && getComputedStyle(one).position !== 'absolute';
    const cells = [...document.querySelectorAll('main td, main th, main [role=gridcell], main h1, main p, main li')].filter(isShown);
    const beyond = cells.filter((cell) => Math.floor(cell.getBoundingClientRect().right) > paper);
    const frames = [...document.querySelectorAll('main *')].filter((one) =>
      ['auto', 'hidden', 'scroll'].includes(getComputedStyle(one).overflowX),
    );
    const cutting = frames.filter((frame) => isShown(frame) && frame.clientWidth > 1 && frame.scrollWidth > frame.clientWidth + 1);
    return [...beyond, ...cutting].slice(0, 3).map((one) => `${one.tagName}.${one.className} ${one.textContent.trim().slice(0, 40)}`);
  });

journey('observations stand whole on the screen of an office', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await signIn(page, 'giam-doc', `/results/observations?campaign=${await campaignOf2020()}`);
  await expect(page.locator('rq-data-table tbody tr.row').first()).toBeVisible();
  await expect(page.locator('rq-skeleton')).toHaveCount(0);
  expect(
    await page.locator('rq-data-table .scroll').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
  ).toBeLessThanOrEqual(0);
});

journey('every page prints on A4, no column cut', async ({ page }) => {
  journey.setTimeout(300_000);
  const found: Record<string, readonly string[]> = {};
  for (const { who, paths } of await addresses()) {
    await signIn(page, who);
    await page.emulateMedia({ media: 'print' });
    for (const path of paths) {
      await page.setViewportSize(upright);
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('rq-skeleton')).toHaveCount(0);
      const isAcross = await page.evaluate(() => getComputedStyle(document.body).getPropertyValue('page') === 'across');
      if (isAcross) await page.setViewportSize(across);
      const cells = await cut(page);
      if (cells.length > 0) found[path] = cells;
    }
    await page.emulateMedia({ media: 'screen' });
    await page.context().clearCookies();
  }
  expect(found).toEqual({});
});
