// `npm run reset`: empties the data folder after asking.
import { existsSync, realpathSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { join } from 'node:path';
import { dataFolder } from '../product/product.ts';

if (existsSync('.env')) process.loadEnvFile('.env');
const folder = dataFolder();
if (!existsSync(folder)) {
  console.log('Không có gì để xoá · Nothing to delete');
} else if (process.argv.includes('--yes') || (await agreed())) {
  const postgres = join(folder, 'postgres');
  if (existsSync(join(postgres, 'postmaster.pid'))) {
    console.error('✗ Sản phẩm đang chạy: hãy dừng bằng Ctrl-C trước · The product is running: stop it with Ctrl-C first');
    process.exit(1);
  }
  if (existsSync(postgres)) rmSync(realpathSync(postgres), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
  console.log(`Đã xoá ${folder} · Deleted ${folder}`);
} else {
  console.log('Giữ nguyên · Kept');
}

async function agreed(): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(
    `Xoá toàn bộ dữ liệu trong ${folder}? Gõ «xoa» để đồng ý · Delete all data in ${folder}? Type «delete» to agree: `,
  );
  terminal.close();
  return ['xoa', 'xoá', 'delete'].includes(answer.trim().toLowerCase());
}
