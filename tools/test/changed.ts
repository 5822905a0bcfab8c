import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const git = (...args: readonly string[]) => execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

/** Where this work began: at `main`, or, on it, at the last commit. */
function beginning(): string {
  try {
    return git('merge-base', 'HEAD', 'main');
  } catch {
    return 'HEAD';
  }
}

/** The files that were changed or added since `main`, committed or not. */
export function changedFiles(): string[] {
  const files = [git('diff', '--name-only', beginning()), git('ls-files', '--others', '--exclude-standard')].flatMap((list) =>
    list.split('\n'),
  );
  return [...new Set(files)].filter((file) => file !== '' && existsSync(file));
}

/** The folders of the projects that the files lie in: `libs/partners/api`, `apps/web`, `tools`. */
export function projectsOf(files: readonly string[]): string[] {
  const folders = files.map((file) => /^(libs\/[^/]+\/[^/]+|apps\/[^/]+|tools)(?=\/)/.exec(file)?.[1]);
  return [...new Set(folders.filter((folder) => folder !== undefined))];
}

/** The server sides of the domains that the files belong to: what they do over HTTP is tested whole. */
export function serversOf(files: readonly string[]): string[] {
  const folders = files.map((file) => /^libs\/([^/]+)\/(?:model|api)\//.exec(file)?.[1]).filter((domain) => domain !== undefined);
  return [...new Set([...folders.map((domain) => `libs/${domain}/api/`), ...files.filter((file) => file.endsWith('.int-spec.ts'))])];
}
