import type { SameKeys } from '@ra-quan/shared/ui';
import type { texts as vi } from './texts.vi';

export const texts: SameKeys<typeof vi> = {
  notice:
    'This is a rehearsal campaign, made on {{day}}: every figure and ceremony in it is generated to get to know the product; nothing is real.',
  old: 'The rehearsal is {{days}} days old and no longer looks like a campaign that runs.',
  none: 'There is no rehearsal campaign to get to know the product with.',
  make: 'Make a rehearsal campaign',
  renew: 'Renew the rehearsal',
  remove: 'Remove the rehearsal',
  working: 'Generating figures, about 5 seconds…',
  renewed: 'A rehearsal campaign was made around today.',
  removed: 'The rehearsal campaign was removed.',
  'ask-renew': {
    title: 'Renew the rehearsal?',
    text: 'Whatever was tried out in this rehearsal is lost; a new one is made around today.',
  },
  'ask-remove': {
    title: 'Remove the rehearsal?',
    text: 'The rehearsal campaign and whatever was tried out in it are lost. No other campaign changes.',
  },
};
