import type { Browser } from '@playwright/test';
import { Judge } from './judge.ts';
import { SignedInPage } from './signed-in-page.ts';

/** A page that has one of each fault, and what they are called. */
const page = `<!doctype html><html lang="vi"><title>Thử</title><body><main>
  <h1>Không tìm thấy trang</h1>
  <p>campaigns.title</p><p>từ 2026-05-20</p><p>{{count}} việc</p>
  <p style="width: 40px; overflow: hidden; white-space: nowrap">Bảo hiểm xã hội tự nguyện</p>
  <div style="width: 2000px">Rộng hơn màn hình</div>
  <div style="overflow-x: auto; width: 600px"><table><tr><td style="min-width: 900px">Bảng</td></tr></table></div>
  <div style="position: absolute; left: 1340px; top: 0"><button style="width: 90px">Lưu</button></div>
  <a>Không dẫn đến đâu</a>
  <rq-load-problem>Chưa tải được</rq-load-problem>
  <input style="color: #ccc; background: #fff">
  <script>console.error('hỏng')</script>
</main>`;
const faults = [
  'axe label',
  'console',
  'control beyond the screen',
  'error page',
  'ISO date',
  'link to nowhere',
  'not loaded',
  'page wider than the screen',
  'raw key',
  'raw value',
  'scrolls sideways, not by keyboard',
  'table wider than the screen',
  'text cut',
];

/** @throws where a fault is not seen: then it would not be seen in the product either */
export async function seePlantedFaults(browser: Browser, origin: string, words: Readonly<Record<string, RegExp>>): Promise<void> {
  const [one, judge] = [await SignedInPage.of(browser, origin), new Judge(words)];
  const place = { role: 'nobody', address: '/', look: 'vi light desk' };
  await one.page.setContent(page);
  judge.judge(one, await one.see(), '/', place);
  await judge.audit(one, '/', place);
  await one.leave();
  const unseen = faults.filter((kind) => !judge.findings.kinds.has(kind));
  if (unseen.length > 0) throw new Error(`planted, but not seen: ${unseen.join(', ')}`);
}
