import { globSync, readFileSync } from 'node:fs';

/** The scopes of the texts, as the sources name them. */
export function scopesOfTexts(): string[] {
  const files = globSync(['apps/web/src/texts.ts', 'libs/*/{web,ui}/src/texts.ts']);
  return files.map((file) => /TextScope = \{\s+name: '([\w-]+)'/.exec(readFileSync(file, 'utf8'))![1]!);
}

/** What no person should read: `campaigns.title`, `2026-05-20`, `{{count}}`, `undefined`. */
export function wordsOf(scopes: readonly string[]): Readonly<Record<string, RegExp>> {
  return {
    'raw key': new RegExp(`\\b(?:${scopes.join('|')})\\.[a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)*\\b`),
    // A day inside a code or the name of a file is part of a name.
    'ISO date': /(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])/,
    'raw value': /\{\{|\}\}|\[object |\b(?:undefined|NaN|Infinity|null)\b/,
  };
}
