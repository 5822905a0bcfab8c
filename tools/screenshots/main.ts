// `npm run screenshots`: the pictures of the documentation, made anew on a product of their own.
import { spawn } from 'node:child_process';
import { findBrowser } from '../browser/find-browser.ts';
import { withDemonstration } from '../product/demonstration.ts';
import { build } from '../product/product.ts';

/** Playwright's exit code. */
function takePictures(url: string, browser: string): Promise<number> {
  return new Promise((finished, failed) => {
    const child = spawn('playwright', ['test', '-c', 'apps/e2e/screenshots.config.ts', '--reporter=line'], {
      env: { ...process.env, BASE_URL: url, CHROMIUM_PATH: browser },
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    child.on('error', failed);
    child.on('close', (code) => finished(code ?? 1));
  });
}

const browser = findBrowser();
await build();
process.exit(await withDemonstration((url) => takePictures(url, browser)));
