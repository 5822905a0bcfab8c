import type { SameKeys } from '@ra-quan/shared/ui';
import type { texts as vi } from './texts.vi';

export const texts: SameKeys<typeof vi> = {
  title: 'Find',
  field: 'Find pages, units, campaigns, ceremonies, things to do',
  results: 'What was found',
  recent: 'Opened lately',
  kinds: {
    act: 'Pages and actions',
    campaign: 'Campaigns',
    unit: 'Administrative units',
    ceremony: 'Launch ceremonies',
    partner: 'Partners',
    person: 'Users',
  },
  hint: 'Try: “enter results Ba Đình”, “Bình Phước”, “calendar of ceremonies”. Marks may be left out.',
  none: '“{{words}}” was not found in what you may see. Try another name, a code, or fewer words.',
  failed: 'The search failed. Check the network and try again.',
  keys: '↑ ↓ to choose · Enter to open · Esc to close',
};
