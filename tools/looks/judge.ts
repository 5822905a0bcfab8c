import AxeBuilder from '@axe-core/playwright';
import { Findings, type Place } from './findings.ts';
import type { Seen } from './seen.ts';
import type { SignedInPage } from './signed-in-page.ts';

const errorPages = /^(Không tìm thấy trang|Page not found|Không có quyền truy cập|No access)$/;

/** Says of what is seen what must not be. */
export class Judge {
  readonly findings = new Findings();
  audits = 0;
  private readonly words: Readonly<Record<string, RegExp>>;

  constructor(words: Readonly<Record<string, RegExp>>) {
    this.words = words;
  }

  judge(one: SignedInPage, { title, texts, misfits, problems }: Seen, shape: string, place: Place): void {
    const found: (readonly [kind: string, text: string])[] = [
      ...misfits.map(({ kind, text }) => [kind, text] as const),
      ...problems.map((text) => ['not loaded', text] as const),
      ...one.complaints.splice(0).map((text) => ['console', text] as const),
    ];
    if (errorPages.test(title)) found.push(['error page', title]);
    for (const [kind, pattern] of Object.entries(this.words))
      found.push(...texts.filter((text) => pattern.test(text)).map((text) => [kind, text] as const));
    for (const [kind, text] of found) this.findings.add({ kind, shape, text }, place);
  }

  judgePaper({ misfits }: Seen, shape: string, place: Place): void {
    for (const { kind, text } of misfits) this.findings.add({ kind: `on paper: ${kind}`, shape, text }, place);
  }

  /** All rules of axe, on the page or on what stands over it. */
  async audit({ page }: SignedInPage, shape: string, place: Place, over = false): Promise<void> {
    this.audits += 1;
    // It is read once a document. In legacy mode no second page is opened for it: there are no frames to look into.
    const isThere = await page.evaluate(() => 'axe' in window);
    const axe = new AxeBuilder({ page, ...(isThere && { axeSource: ';' }) }).setLegacyMode();
    // What stands over a page lies outside of its landmarks, as it should; the page below was searched before.
    if (over) axe.include('.cdk-overlay-container');
    axe.options({ resultTypes: ['violations'], ...(over && { rules: { region: { enabled: false } } }) });
    for (const { id, help, nodes } of (await axe.analyze()).violations) {
      const [first] = nodes;
      const count = nodes.length > 1 ? ` (${nodes.length} ×)` : '';
      const text = `${help}${count}: ${first?.html} ${first?.failureSummary?.split('\n')[1] ?? ''}`;
      this.findings.add({ kind: `axe ${id}`, shape, text: text.replaceAll(/ _ng[^=\s>]+(?:="")?|<!---->/g, '') }, place);
    }
  }
}
