import type { EventPlan } from '@ra-quan/launch-events/model';
import { formatDay } from '@ra-quan/shared/model';
import type { Difference } from '@ra-quan/shared/ui';
import { dayOf, timeOf } from '../clock';

const written: Record<string, (plan: EventPlan) => string> = {
  name: ({ name }) => name,
  'starts-at': ({ startsAt }) => `${timeOf(startsAt)}, ${formatDay(dayOf(startsAt))}`,
  venue: ({ venue }) => venue ?? '',
  host: ({ host }) => host,
  expected: ({ expectedAttendance }) => String(expectedAttendance ?? ''),
  sites: ({ sites }) => sites.map(({ name }) => name).join('\n'),
  teams: ({ teams }) => teams.map(({ name, people, vehicles }) => `${name} (${people ?? '–'}, ${vehicles ?? '–'})`).join('\n'),
  partners: ({ organisationIds }) => String(organisationIds.length),
};

/** Where the saved plan and the typed one differ, field by field, in words. */
export function eventDifferences(theirs: EventPlan, mine: EventPlan): Difference[] {
  return Object.entries(written)
    .map(([field, write]) => ({ label: `launch-events.${field}`, theirs: write(theirs), mine: write(mine) }))
    .filter((difference) => difference.theirs !== difference.mine);
}
