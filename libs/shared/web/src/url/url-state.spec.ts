import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { dayParam, followingParam, numberParam, oneOfParam, requestParams, textParam, urlState } from './url-state';

@Component({ selector: 'rq-list', template: '' })
class List {
  readonly url = urlState({ page: numberParam(1), q: textParam(), state: oneOfParam(['draft', 'open'], ''), from: dayParam() });
}

const campaignYear = signal(2026);

@Component({ selector: 'rq-years', template: '' })
class Years {
  readonly url = urlState({ last: followingParam(campaignYear) });
}

describe('the state of a page in its address', () => {
  const open = async (address: string) => {
    TestBed.configureTestingModule({ providers: [provideRouter([{ path: 'list', component: List }])] });
    const harness = await RouterTestingHarness.create();
    return { list: await harness.navigateByUrl(address, List), router: TestBed.inject(Router) };
  };
  const settled = () => new Promise((resolve) => setTimeout(resolve));

  it('is read from it, and what is not a value of its kind falls back', async () => {
    const { list } = await open('/list?page=x&q=an&state=wrong&from=2020-02-30');
    expect(list.url.values()).toEqual({ page: 1, q: 'an', state: '', from: null });
  });

  it('is seen at once and written without losing a quick second change', async () => {
    const { list, router } = await open('/list?campaign=7&page=3');
    list.url.set({ q: 'an' });
    list.url.set({ from: '2020-05-01' });
    expect(list.url.values()).toEqual({ page: 1, q: 'an', state: '', from: '2020-05-01' });
    await settled();
    expect(router.parseUrl(router.url).queryParams).toEqual({ campaign: '7', q: 'an', from: '2020-05-01' });
  });

  it('does not stand in the address where it is the usual one', async () => {
    const { list, router } = await open('/list?page=3&q=an');
    list.url.set({ q: '', page: 1 });
    await settled();
    expect(router.url).toBe('/list');
  });

  it('is sent to the server without what is empty', () => {
    expect(requestParams({ q: '', from: null, page: 1, zero: 0 })).toEqual({ page: 1, zero: 0 });
  });

  it('may follow something else, until the address says it', async () => {
    TestBed.configureTestingModule({ providers: [provideRouter([{ path: 'years', component: Years }])] });
    const { url } = await (await RouterTestingHarness.create()).navigateByUrl('/years?last=x', Years);
    campaignYear.set(2020);
    expect(url.values()).toEqual({ last: 2020 });
    url.set({ last: 2022 });
    campaignYear.set(2019);
    expect(url.values()).toEqual({ last: 2022 });
    await settled();
    url.set({ last: 2019 });
    await settled();
    expect(TestBed.inject(Router).url).toBe('/years');
  });
});
