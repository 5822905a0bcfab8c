import { indicatorByCode } from '../indicator';
import type { StatedEntry } from './stated-figure';
import { faultsOf, statedFaults } from './stated-rules';

const net = indicatorByCode('si-voluntary-net').id;
const gross = indicatorByCode('si-voluntary-mobilised').id;
const stock = indicatorByCode('si-voluntary-total').id;
const today = '2026-05-08';

const source = { title: 'vss.gov.vn', number: null, page: null, publishedOn: null, url: null };
const entry: StatedEntry = {
  kind: 'actual',
  indicatorId: net,
  unitId: 1,
  from: '2019-01-01',
  to: '2020-01-01',
  campaignId: null,
  value: 296_700,
  qualifier: null,
  status: 'published',
  origin: 'published',
  formula: null,
  source,
};
const estimated = { status: 'estimated' } as const;
const plan = { kind: 'plan' } as const;
const coming = { from: '2026-01-01', to: '2027-01-01' };
const back = { origin: 'back-computed', formula: '62.522 / 3,12', value: 20_039 } as const;

describe('a stated figure', () => {
  it.each<[string, Partial<StatedEntry>]>([
    ['of a year that is over', {}],
    ['of a day, today included', { from: '2026-05-08', to: '2026-05-09' }],
    ['of a year to come, estimated', { ...coming, ...estimated, qualifier: 'ước' }],
    ['of a year to come, planned', { ...coming, ...plan }],
    ['of net growth that is negative', { value: -102_000 }],
    ['computed back', back],
    ['of a stock', { indicatorId: stock, from: '2019-12-31', to: '2020-01-01' }],
    ['of a document of its last day', { source: { ...source, publishedOn: '2019-12-31' } }],
    ['estimated by a document before its end', { ...estimated, source: { ...source, publishedOn: '2019-12-24' } }],
  ])('%s has nothing wrong', (_, change) => {
    expect(faultsOf({ ...entry, ...change }, today)).toEqual([]);
  });

  it.each<[string, Partial<StatedEntry>, string]>([
    ['indicator-unknown', { indicatorId: 999 }, 'indicatorId'],
    ['period-backwards', { from: '2020-01-01', to: '2019-01-01' }, 'from'],
    ['stated-stock-day', { indicatorId: stock }, 'from'],
    ['stated-to-come', coming, 'from'],
    ['stated-to-come', { from: '2026-05-09', to: '2026-05-10' }, 'from'],
    ['stated-negative', { indicatorId: gross, value: -1 }, 'value'],
    ['stated-large', { value: 2_000_000_001 }, 'value'],
    ['stated-large', { value: -2_000_000_001 }, 'value'],
    ['stated-plan-estimated', { ...plan, ...estimated }, 'status'],
    ['stated-estimate-word', { qualifier: 'ước' }, 'status'],
    ['stated-formula-missing', { ...back, formula: null }, 'formula'],
    ['stated-formula-unneeded', { formula: '1 + 1' }, 'formula'],
    ['stated-formula-malformed', { ...back, formula: 'từ 312%' }, 'formula'],
    ['stated-formula-differs', { ...back, value: 20_101 }, 'formula'],
    ['stated-source-to-come', { source: { ...source, publishedOn: '2026-05-09' } }, 'source'],
    ['stated-source-early', { source: { ...source, publishedOn: '2019-12-24' } }, 'source'],
  ])('%s is said of %j', (code, change, field) => {
    const faults = faultsOf({ ...entry, ...change }, today);
    expect(faults.map((fault) => [fault.code, fault.field])).toEqual([[code, field]]);
  });

  it('says every fault in both languages, and fills in what it speaks of', () => {
    const [fault] = faultsOf({ ...entry, ...back, value: 20_101 }, today);
    expect(fault?.details).toEqual({ formula: '62.522 / 3,12', result: '20.039,1', value: '20.101' });
    for (const { vi, en } of Object.values(statedFaults))
      expect([vi, en].every((text) => text.length > 10 && text.endsWith('.'))).toBe(true);
  });
});
