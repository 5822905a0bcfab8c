import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { belowBase } from './below-base';

describe('requests below the base of the page', () => {
  afterEach(() => document.querySelector('base')?.remove());

  it.each([
    [undefined, '/api/v1/session'],
    ['/', '/api/v1/session'],
    ['/ra-quan/', '/ra-quan/api/v1/session'],
  ])('with the base %p ask %s', (href, address) => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(withInterceptors([belowBase])), provideHttpClientTesting()] });
    if (href) document.head.append(Object.assign(document.createElement('base'), { href }));
    TestBed.inject(HttpClient).get('/api/v1/session').subscribe();
    expect(TestBed.inject(HttpTestingController).expectOne(() => true).request.url).toBe(address);
  });
});
