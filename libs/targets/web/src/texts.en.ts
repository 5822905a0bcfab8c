import type { SameKeys } from '@ra-quan/shared/ui';
import type { texts as vi } from './texts.vi';

export const texts: SameKeys<typeof vi> = {
  title: 'Targets',
  subtitle: 'What each unit is to reach, in persons',
  scheme: 'Scheme',
  schemes: { 'si-voluntary': 'Voluntary SI', 'hi-household': 'Household HI' },
  unit: 'Unit',
  target: 'Target (persons)',
  own: 'Target of {{unit}}',
  'own-none': 'not set',
  allocated: 'Allocated {{count}}',
  balance: { rest: '{{count}} not allocated', over: '{{count}} too many', exact: 'allocated exactly', none: 'the parent has no target' },
  sum: 'Sum of {{count}} units',
  drill: 'Communes of',
  up: 'Up to the country',
  save: 'Save targets',
  saved: 'Targets saved.',
  drop: 'Drop the changes',
  unsaved: '{{count}} cells not saved',
  keys: 'Type to overwrite, Enter or F2 to edit, Delete to clear, Ctrl+V to paste from Excel. Esc and then Tab leaves the grid.',
};
