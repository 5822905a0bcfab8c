import { defineConfig } from '@playwright/test';
import journeys from './playwright.config.ts';

/** The pictures of the documentation: the same browser and clock as the journeys. */
export default defineConfig(journeys, { testMatch: '**/*.picture.ts', timeout: 180_000, outputDir: '../../tmp/pictures' });
