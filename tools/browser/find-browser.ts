import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Flags that a headless browser needs as root, without a graphics card and without the network of its maker. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const folders = () => (process.env['PATH'] ?? '').split(delimiter);
const onPath = (wanted: readonly string[]) => wanted.flatMap((name) => folders().map((folder) => join(folder, name)));
const present = (preferred: readonly string[] = []) =>
  [process.env['CHROMIUM_PATH'] ?? '', ...onPath([...preferred, ...names]), chromium.executablePath()].find(
    (path) => path !== '' && existsSync(path),
  );

/**
 * A Chromium to test with: `CHROMIUM_PATH`, one on PATH, Playwright's own; else Playwright's download; else Debian's package, for root.
 * @param preferred names on PATH that come before the usual ones
 * @throws with what to do when none can be had
 */
export function findBrowser(preferred: readonly string[] = []): string {
  const found = present(preferred) ?? (download() ? present() : undefined) ?? (installPackage() ? present() : undefined);
  if (found) return found;
  throw new Error(
    'Không tìm thấy trình duyệt: cài Chromium hoặc đặt CHROMIUM_PATH · No browser: install Chromium (for example `apt-get install chromium`) or set CHROMIUM_PATH',
  );
}

function download(): boolean {
  return (
    spawnSync('playwright', ['install', 'chromium'], { stdio: 'ignore', timeout: 180_000, shell: process.platform === 'win32' }).status ===
    0
  );
}

function installPackage(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env: environment });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { stdio: 'ignore', env: environment });
    return true;
  } catch {
    return false;
  }
}

if (import.meta.main) console.log(findBrowser());
