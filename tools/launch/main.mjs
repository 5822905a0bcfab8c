// The one door of every npm script. Plain JavaScript on built-in modules only: it must run on any Node >= 20 before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const [command = 'start', ...args] = process.argv.slice(2);

/** Angular 22, TypeScript without a build step, and argon2 in the standard library need these. */
function isRecentEnough(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return major >= 26 || (major === 24 && minor >= 15);
}

/** Installs exactly what package-lock.json says, once per state of that file. */
function installDependencies() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const marker = join(root, 'node_modules', '.installed-lock');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return;
  console.log('› Cài đặt thư viện (một lần, khoảng một phút) · Installing dependencies (once, about a minute)');
  const npm = process.env.npm_execpath;
  const flags = ['ci', '--no-progress', '--no-audit', '--no-fund', '--loglevel=error'];
  const result =
    npm && npm.endsWith('.js')
      ? spawnSync(process.execPath, [npm, ...flags], { cwd: root, stdio: 'inherit' })
      : spawnSync('npm', flags, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.status !== 0) {
    console.error(
      '✗ Không cài được thư viện: kiểm tra mạng và dung lượng đĩa · Installing failed: check the network and the free disk space',
    );
    process.exit(result.status ?? 1);
  }
  writeFileSync(marker, wanted);
}

/** This Node where it is recent enough, else the one that came as a package. */
function findNode() {
  if (isRecentEnough(process.version)) return process.execPath;
  const folder = join(root, 'node_modules', `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`, 'bin');
  const packaged = join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(packaged)) return packaged;
  console.error(
    `✗ Cần Node 24 trở lên cho hệ máy này (đang dùng ${process.version}) · This platform needs Node 24.15 or newer (found ${process.version})`,
  );
  process.exit(1);
}

installDependencies();
const node = findNode();
const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);
const env = { ...process.env, PATH: path, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NODE_NO_WARNINGS: '1' };
const child = spawn(node, [join(root, 'tools', command, 'main.ts'), ...args], { cwd: root, stdio: 'inherit', env });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
