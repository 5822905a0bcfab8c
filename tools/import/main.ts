// `npm run import`: a file into the catalogue of units of a running product, by the same check and the same report as on the page.
import { createInterface } from 'node:readline/promises';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { signIn, type Session } from './session.ts';

const usage = `npm run import -- <units|successions|offices|populations> <file.xlsx|file.csv> --on yyyy-MM-dd
  --complete                        danh mục đầy đủ: đơn vị không có trong tệp coi là kết thúc · the list is complete
  --fresh                           sắp xếp lại: mọi đơn vị trong tệp lập mới từ ngày đó · a reorganisation
  --shares population|equal|none    tỷ lệ của đơn vị bị chia tách khi tệp không ghi · shares that the file does not state
  --hidden take|leave               dòng, cột bị ẩn: nhập cả hoặc bỏ; không nói thì báo lỗi · hidden rows and columns: taken or left; else refused
  --decree "…"                      số văn bản · number of the legal document
  --commit                          nhập; không có thì chỉ kiểm tra · import; without it the file is only checked
  --user quan-tri                   tài khoản, mật khẩu từ RA_QUAN_PASSWORD hoặc hỏi · account; password from RA_QUAN_PASSWORD, or asked
  --url http://127.0.0.1:3000       sản phẩm đang chạy · the running product`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    on: { type: 'string' },
    complete: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    shares: { type: 'string', default: 'none' },
    hidden: { type: 'string' },
    decree: { type: 'string' },
    commit: { type: 'boolean', default: false },
    user: { type: 'string', default: 'quan-tri' },
    url: { type: 'string', default: 'http://127.0.0.1:3000' },
  },
});

/** What the command reads of an import (CatalogueImport of the API). */
interface Import {
  readonly id: number;
  readonly state: string;
  readonly progress: number;
  readonly problem: { readonly detail: string } | null;
  readonly report: {
    readonly read?: {
      readonly sheet: string | null;
      readonly headingFirst: number;
      readonly headingLast: number;
      readonly warnings: readonly { readonly vi: string; readonly en: string }[];
    };
    readonly rows: number;
    readonly lacking: readonly string[];
    readonly problemCount: number;
    readonly noteCount: number;
    readonly hiddenAsked?: number;
    readonly problems: readonly {
      readonly row: number;
      readonly column: string | null;
      readonly message: { readonly vi: string; readonly en: string };
    }[];
    readonly change: { readonly counts: Readonly<Record<string, number>> } | null;
    readonly followUps: { readonly moved: number; readonly waiting: number } | null;
    readonly took: number;
  } | null;
}

async function main(): Promise<void> {
  const [kind, file] = positionals;
  if (!kind || !file || !values.on) throw new Error(usage);
  const session = await signIn(
    values.url,
    values.user,
    process.env['RA_QUAN_PASSWORD'] ?? (await ask(`Mật khẩu của ${values.user} · Password: `)),
  );
  const asked = new URLSearchParams({ kind, fileName: basename(file), on: values.on, shares: values.shares });
  for (const flag of ['complete', 'fresh'] as const) if (values[flag]) asked.set(flag, 'true');
  for (const option of ['decree', 'hidden'] as const) if (values[option]) asked.set(option, values[option]);
  const { id } = await session.send<{ id: number }>('POST', `/catalogue/imports?${asked.toString()}`, readFileSync(file));
  const checked = await settled(session, id);
  tell(checked);
  if (checked.state === 'refused') throw new Error(await keepChecked(session, id, file));
  if (checked.state !== 'checked') throw new Error(checked.problem?.detail ?? checked.state);
  if (Object.keys(checked.report?.change?.counts ?? {}).length === 0)
    return console.log('✓ Danh mục đã có đủ, không có gì thay đổi · Everything is there already, nothing to change');
  if (!values.commit) return console.log('Chỉ kiểm tra, chưa nhập (thêm --commit) · Checked only, nothing imported (add --commit)');
  await session.send('POST', `/catalogue/imports/${id}/commit`);
  const done = await settled(session, id);
  if (done.state !== 'committed') throw new Error(done.problem?.detail ?? `${done.state}: ${JSON.stringify(done.report?.change?.counts)}`);
  console.log('✓ Đã nhập · Imported');
}

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(question);
  terminal.close();
  return answer;
}

/** Waits until the import rests, showing how far it is. */
async function settled(session: Session, id: number): Promise<Import> {
  for (;;) {
    const found = await session.send<Import>('GET', `/catalogue/imports/${id}`);
    if (found.state !== 'checking' && found.state !== 'committing') return found;
    process.stderr.write(`\r${found.state} ${found.progress}% `);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function tell({ report }: Import): void {
  if (!report) return;
  console.log(`\n${report.rows} dòng · rows, ${report.took} ms`);
  if (report.read) {
    const { sheet, headingFirst, headingLast, warnings } = report.read;
    const rows = headingFirst === headingLast ? headingFirst : `${headingFirst}–${headingLast}`;
    console.log(`Tiêu đề cột · Headings: ${sheet === null ? '' : `«${sheet}», `}dòng · row ${rows}`);
    for (const { vi, en } of warnings) console.log(`  ! ${vi} · ${en}`);
  }
  if (report.hiddenAsked)
    console.log(`  ? ${report.hiddenAsked} dòng, cột bị ẩn: thêm --hidden take|leave · hidden rows, columns: add --hidden take|leave`);
  if (report.lacking.length > 0) console.log(`Thiếu cột · Columns missing: ${report.lacking.join(', ')}`);
  for (const [effect, count] of Object.entries(report.change?.counts ?? {})) console.log(`  ${effect}: ${count}`);
  if (report.followUps) console.log(`  follow-ups: ${report.followUps.moved} moved, ${report.followUps.waiting} waiting`);
  if (report.noteCount > 0) console.log(`  ghi chú · notes: ${report.noteCount}`);
  for (const { row, column, message } of report.problems.slice(0, 20))
    console.log(`  ${row}${column ? ` ${column}` : ''}: ${message.vi} · ${message.en}`);
}

/** The same sheet with what was found beside each row. */
async function keepChecked(session: Session, id: number, file: string): Promise<string> {
  const extension = extname(file);
  const beside = join(dirname(file), `${basename(file, extension)}.checked${extension}`);
  writeFileSync(beside, await session.file(`/catalogue/imports/${id}/sheet`));
  return `Tệp còn lỗi; xem cột cuối của ${beside} · The file has problems; see the last column of ${beside}`;
}

await main().catch((cause: unknown) => {
  console.error(`\n✗ ${cause instanceof Error ? cause.message : String(cause)}\n`);
  process.exitCode = 1;
});
