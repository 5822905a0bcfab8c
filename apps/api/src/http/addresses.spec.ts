import { withoutBase } from './addresses';

describe('the base path', () => {
  it.each([
    ['/ra-quan', '/ra-quan/api/v1/session', '/api/v1/session'],
    ['/ra-quan', '/ra-quan', '/'],
    ['/ra-quan', '/ra-quan?next=1', '/?next=1'],
    ['/ra-quan', '/ra-quan/', '/'],
    ['/ra-quan', '/api/health/live', '/api/health/live'],
    ['/ra-quan', '/ra-quan-cu/targets', '/ra-quan-cu/targets'],
    ['', '/targets', '/targets'],
  ])('%p makes of %s %s', (base, url, address) => {
    expect(withoutBase(base)({ url })).toBe(address);
  });
});
