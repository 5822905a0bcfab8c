import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';

const place = /(file:\S+):(\d+):(\d+)/;

/** A line of a stack trace with the place in the source instead of the place in the bundle, where a map knows it. */
export function inSource(line: string, mapOf: (file: string) => SourceMap | null): string {
  return line.replace(place, (whole, file: string, row: string, column: string) => {
    const entry = mapOf(file)?.findEntry(Number(row) - 1, Number(column) - 1);
    if (!entry || !('originalSource' in entry)) return whole;
    return `${entry.originalSource}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  });
}

/**
 * Stack traces speak of the sources, and a map is read when the first trace needs it: Node's own support reads every map at the start, which is a third
 * of the time that a start takes. Hence the bundle does not name its maps (tools/build).
 */
export function readMapsOnDemand(): void {
  const maps = new Map<string, SourceMap | null>();
  const mapOf = (file: string) => {
    if (!maps.has(file)) maps.set(file, read(`${fileURLToPath(file)}.map`));
    return maps.get(file)!;
  };
  // eslint-disable-next-line @typescript-eslint/no-base-to-string -- a call site writes itself as V8 does; its type does not say so
  const lineOf = (site: NodeJS.CallSite) => inSource(`    at ${String(site)}`, mapOf);
  Error.prepareStackTrace = (error, sites) => [String(error), ...sites.map(lineOf)].join('\n');
}

function read(file: string): SourceMap | null {
  return existsSync(file) ? new SourceMap(JSON.parse(readFileSync(file, 'utf8')) as ConstructorParameters<typeof SourceMap>[0]) : null;
}
