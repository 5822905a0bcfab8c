import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type HttpResourceRef } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { operation } from '@ra-quan/shared/model';
import { answerTo } from './operations';
import { Reach, watchReach } from './reach';

const things = { ...operation<{ answer: readonly string[] }>('GET', 'things'), id: 'things.list' };

describe('a server that is not reached', () => {
  let server: HttpTestingController;
  let reach: Reach;
  let answer: HttpResourceRef<readonly string[] | undefined>;

  const things$ = () => server.expectOne(({ url }) => url.endsWith('/things'));
  const probe = () => server.expectOne(({ url }) => url.endsWith('/session'));
  const settled = async () => {
    await Promise.resolve();
    TestBed.tick();
    await Promise.resolve();
  };
  const breakOff = { status: 0, statusText: '' };

  beforeEach(() => {
    jest.useFakeTimers();
    TestBed.configureTestingModule({ providers: [provideHttpClient(withInterceptors([watchReach])), provideHttpClientTesting()] });
    server = TestBed.inject(HttpTestingController);
    reach = TestBed.inject(Reach);
    answer = TestBed.runInInjectionContext(() => answerTo(things as never, () => ({}) as never)) as never;
    TestBed.tick();
  });
  afterEach(() => jest.useRealTimers());

  it.each([0, 503])('is asked every few seconds, and what failed is read again when it answers (%p)', async (status) => {
    things$().error(new ProgressEvent('error'), { status, statusText: '' });
    await settled();
    expect(reach.lost()).toBe(true);
    jest.advanceTimersByTime(3_000);
    probe().error(new ProgressEvent('error'), breakOff);
    jest.advanceTimersByTime(2_999);
    server.expectNone(({ url }) => url.endsWith('/session'));
    jest.advanceTimersByTime(1);
    probe().flush({});
    await settled();
    expect(reach.lost()).toBe(false);
    things$().flush(['one']);
    await settled();
    expect(answer.value()).toEqual(['one']);
  });

  it('is asked at once when the device says that it is online', async () => {
    things$().error(new ProgressEvent('error'), breakOff);
    await settled();
    dispatchEvent(new Event('online'));
    probe().flush({});
    await settled();
    things$().flush([]);
  });

  it('is there where it refuses: what it refused is not asked again', async () => {
    things$().flush({}, { status: 422, statusText: 'Refused' });
    await settled();
    TestBed.inject(HttpClient)
      .get('/api/v1/others')
      .subscribe({ error: () => undefined });
    server.expectOne(({ url }) => url.endsWith('/others')).error(new ProgressEvent('error'), breakOff);
    dispatchEvent(new Event('online'));
    probe().flush({});
    await settled();
    server.expectNone(({ url }) => url.endsWith('/things'));
    expect(reach.lost()).toBe(false);
  });
});
