import { defineConfig } from '@playwright/test';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The journeys run one after another: each tells a part of one story on one product. */
export default defineConfig({
  testDir: 'src',
  testMatch: '**/*.journey.ts',
  workers: 1,
  fullyParallel: false,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  outputDir: '../../tmp/journeys',
  use: {
    baseURL: process.env['BASE_URL'] ?? 'http://127.0.0.1:3000',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1366, height: 768 },
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    // Without a UTF-8 locale Chromium drops file names with Vietnamese letters.
    launchOptions: { executablePath: process.env['CHROMIUM_PATH'], args: flags, env: { ...process.env, LC_ALL: 'C.UTF-8' } },
  },
});
