import { defineConfig } from '@playwright/test';
import { address, addresses } from './src/support/address.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** As many journeys side by side as there are products (`BASE_URL`, separated by commas), each worker on its own. */
export default defineConfig({
  testDir: 'src',
  testMatch: '**/*.journey.ts',
  workers: addresses.length,
  fullyParallel: false,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  outputDir: '../../tmp/journeys',
  use: {
    baseURL: address,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1366, height: 768 },
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    // Without a UTF-8 locale Chromium drops file names with Vietnamese letters.
    launchOptions: { executablePath: process.env['CHROMIUM_PATH'], args: flags, env: { ...process.env, LC_ALL: 'C.UTF-8' } },
  },
});
