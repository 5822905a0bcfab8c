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

/** npm begins a script in a shell, which does not notice that npm was killed; so this is looked after from here, where the system tells. */
function watchNpm(ended) {
  const isThere = (pid) => existsSync(`/proc/${pid}`);
  if (!isThere(process.ppid)) return;
  const nameOf = (pid) => readFileSync(`/proc/${pid}/comm`, 'utf8');
  const parentOf = (pid) => Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1]);
  const npm = [process.ppid, parentOf(process.ppid)].find((pid) => pid > 1 && nameOf(pid).startsWith('npm'));
  if (npm === undefined) return;
  const watch = setInterval(() => {
    if (isThere(npm)) return;
    clearInterval(watch);
    ended();
  }, 1_000);
  watch.unref();
}

installDependencies();
const node = findNode();
const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);
const env = { ...process.env, PATH: path, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NODE_NO_WARNINGS: '1' };
// A line to the child: where this process is killed, it breaks, and the child knows that nobody waits any more.
const stdio = ['inherit', 'inherit', 'inherit', 'ipc'];
const child = spawn(node, [join(root, 'tools', command, 'main.ts'), ...args], { cwd: root, stdio, env });
watchNpm(() => child.kill('SIGTERM'));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
