import type { BilingualText } from '@ra-quan/shared/model';

/** Groups of persons whose size a unit may state; counts only, never who they are. */
export const personGroups = {
  all: { vi: 'toàn dân', en: 'everybody' },
  'working-age': { vi: 'trong độ tuổi lao động', en: 'of working age' },
  'informal-worker': { vi: 'lao động phi chính thức', en: 'informal-sector workers' },
  poor: { vi: 'hộ nghèo', en: 'poor households' },
  'near-poor': { vi: 'hộ cận nghèo', en: 'near-poor households' },
  'ethnic-minority': { vi: 'đồng bào dân tộc thiểu số', en: 'ethnic minorities' },
} as const satisfies Record<string, BilingualText>;
export type PersonGroup = keyof typeof personGroups;

/** Cells of a group smaller than this are never shown: somebody could be recognised. */
export const smallestShownGroup = 10;
