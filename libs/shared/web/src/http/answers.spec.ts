import { httpResource, provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ApplicationRef, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { answerOf, failureOf, lastAnswerOf } from './answers';

interface Commune {
  readonly id: number;
}

describe('what a request answered', () => {
  const asked = signal(1);
  const settled = () => TestBed.inject(ApplicationRef).whenStable();
  const reply = async (answer: (request: ReturnType<HttpTestingController['expectOne']>) => void) => {
    TestBed.tick();
    answer(TestBed.inject(HttpTestingController).expectOne(`/communes/${asked()}`));
    await settled();
  };
  const communes = () =>
    TestBed.runInInjectionContext(() => {
      const request = httpResource<Commune>(() => `/communes/${asked()}`);
      const same = ({ id }: Commune) => id === asked();
      return { now: answerOf(request), last: lastAnswerOf(request), own: lastAnswerOf(request, same), failure: failureOf(request) };
    });

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    asked.set(1);
  });

  it('stays until the next answer, as far as it may', async () => {
    const { now, last, own } = communes();
    await reply((request) => request.flush({ id: 1 }));
    expect([now(), last(), own()]).toEqual([{ id: 1 }, { id: 1 }, { id: 1 }]);

    asked.set(2);
    TestBed.tick();
    expect([now(), last(), own()]).toEqual([undefined, { id: 1 }, undefined]);
    await reply((request) => request.flush({ id: 2 }));
    expect([now(), last(), own()]).toEqual([{ id: 2 }, { id: 2 }, { id: 2 }]);
  });

  it('is a failure in the words of the server, or without words where it sent none', async () => {
    const { now, failure } = communes();
    expect(failure()).toBeUndefined();
    await reply((request) => request.flush({ detail: 'Không có xã này.' }, { status: 404, statusText: 'Not Found' }));
    expect([now(), failure()]).toEqual([undefined, 'Không có xã này.']);

    asked.set(2);
    await reply((request) => request.error(new ProgressEvent('error')));
    expect(failure()).toBe('');
  });
});
