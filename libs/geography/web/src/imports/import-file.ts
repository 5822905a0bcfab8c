import type { ImportState } from '@ra-quan/geography/model';
import type { StatusTone } from '@ra-quan/shared/ui';

/** The server takes no larger body. */
const largestFile = 25 * 1024 * 1024;

/** Why a file need not even be sent, as the end of a text key; `undefined` where it may be. */
export function fileFault({ name, size }: File): 'file-ending' | 'file-large' | 'file-empty' | undefined {
  if (!/\.(xlsx|csv)$/i.test(name)) return 'file-ending';
  if (size > largestFile) return 'file-large';
  return size === 0 ? 'file-empty' : undefined;
}

export const stateTones: Readonly<Record<ImportState, StatusTone>> = {
  checking: 'going',
  checked: 'waiting',
  refused: 'stopped',
  committing: 'going',
  committed: 'done',
  undone: 'neutral',
  failed: 'stopped',
  cancelled: 'neutral',
};
