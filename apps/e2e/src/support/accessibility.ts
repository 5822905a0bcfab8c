import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './journey.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** The page as it stands now has no barrier that axe can find at WCAG 2.1 AA. In legacy mode no second page is opened for it: there are no frames to look into. */
export async function expectNoBarriers(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(rules).analyze();
  const found = violations.map(({ id, help, nodes }) => ({ rule: `${id}: ${help}`, where: nodes.map(({ html }) => html) }));
  expect(found, `barriers on ${page.url()}`).toEqual([]);
}
