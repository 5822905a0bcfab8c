import type { SameKeys } from '@ra-quan/shared/ui';
import type { texts as vi } from './texts.vi';

export const texts: SameKeys<typeof vi> = {
  'no-network': 'The server cannot be reached. What you typed is kept; check the network and try again.',
  'server-failed': 'Something failed on the server. Try again; if it stays, tell the administrator the code {{id}}.',
  'not-saved': 'Not saved. Please try again.',
  role: {
    planner: 'Planner',
    'province-officer': 'Province officer',
    'local-officer': 'Local officer',
    'partner-coordinator': 'Partner coordinator',
    director: 'Director',
    'communication-officer': 'Communication officer',
    administrator: 'Administrator',
    auditor: 'Auditor',
  },
  leave: {
    lost: {
      title: 'Drop what is not saved?',
      text: 'What you typed on this page is not saved and will be lost.',
      action: 'Drop and leave',
    },
    kept: {
      title: '{{count}} cells are not saved',
      text: 'They are kept on this device and shown when you open the sheet again.',
      action: 'Leave the page',
    },
  },
};
