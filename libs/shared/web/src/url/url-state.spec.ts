import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { dayParam, numberParam, oneOfParam, requestParams, textParam, urlState } from './url-state';

@Component({ selector: 'rq-list', template: '' })
class List {
  readonly url = urlState({ page: numberParam(1), q: textParam(), state: oneOfParam(['draft', 'open'], ''), from: dayParam() });
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
});
