import type { SameKeys } from '@ra-quan/shared/ui';
import type { texts as vi } from './texts.vi';

export const texts: SameKeys<typeof vi> = {
  title: 'Audit log',
  subtitle: 'Who did what, when and why. The log only grows; nothing is changed or deleted.',
  at: 'Time',
  actor: 'Person',
  action: 'Action',
  subject: 'Subject',
  unit: 'Unit',
  reason: 'Reason',
  sealed: 'Seal',
  'is-sealed': 'sealed',
  'not-sealed': 'waiting for a seal',
  from: 'From',
  to: 'To',
  filters: 'Filters',
  empty: 'Nothing matches the filter.',
  export: 'Export {{format}}',
  detail: { field: 'Field', before: 'Before', after: 'After', none: 'This changed no content.', request: 'Request id' },
  chain: {
    title: 'Chain of seals',
    intact: 'Intact: {{seals}} seals, checked at {{at}}',
    broken: 'The chain is broken at seal {{seal}} (checked at {{at}}). Tell the supervising unit at once.',
    begun: 'Chain {{chain}} began at {{at}}: the data was restored from the backup of {{backup}}.',
    check: 'Check again',
    checking: 'Checking…',
  },
};
