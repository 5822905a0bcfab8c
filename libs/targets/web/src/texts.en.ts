import type { SameKeys } from '@ra-quan/shared/ui';
import type { texts as vi } from './texts.vi';

export const texts: SameKeys<typeof vi> = {
  title: 'Targets',
  scheme: 'Scheme',
  schemes: { 'si-voluntary': 'Voluntary SI', 'hi-household': 'Household HI' },
  unit: 'Unit',
  target: 'Target (persons)',
  'of-days': {
    title: 'Targets with days of their own',
    text: 'They stand beside those of the whole campaign and are in no sum.',
    days: 'Days',
  },
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
  find: 'Find a unit',
  keys: 'Type to overwrite, Enter or F2 to edit, Delete to clear, Ctrl+V to paste from Excel, Ctrl+Z to undo. Esc and then Tab leaves the grid.',
};
