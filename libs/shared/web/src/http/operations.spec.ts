import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ApplicationRef, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type Created, type FileBytes, type Id, type Page, contract, operation } from '@ra-quan/shared/model';
import { Operations, answerTo } from './operations';

interface Boat {
  readonly id: Id;
  readonly name: string;
}

const boats = contract('boats', {
  list: operation<{ query: { harbour: Id; q?: string; hull?: 'wood' | 'steel' }; answer: Page<Boat> }>('GET', 'boats'),
  one: operation<{ path: { id: Id }; answer: Boat }>('GET', 'boats/:id'),
  build: operation<{ headers: { 'Idempotency-Key'?: string }; body: Omit<Boat, 'id'>; answer: Created }>('POST', 'boats'),
  draw: operation<{ path: { id: Id }; body: FileBytes; answer: void }>('PUT', 'boats/:id/drawing', 204),
});

describe('asking an operation', () => {
  let server: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    server = TestBed.inject(HttpTestingController);
  });

  it('once sends what its contract names, and gives its answer', async () => {
    const answer: Promise<Created> = TestBed.inject(Operations).ask(boats.build, {
      headers: { 'Idempotency-Key': 'k' },
      body: { name: 'Sông Hồng' },
    });
    const asked = server.expectOne({ method: 'POST', url: '/api/v1/boats' });
    asked.flush({ id: 7 });
    expect([asked.request.headers.get('Idempotency-Key'), asked.request.body]).toEqual(['k', { name: 'Sông Hồng' }]);
    expect(await answer).toEqual({ id: 7 });
  });

  it('with a file sends its bytes', () => {
    void TestBed.inject(Operations).ask(boats.draw, { path: { id: 7 }, body: new Blob(['hull']) });
    const { request } = server.expectOne({ method: 'PUT', url: '/api/v1/boats/7/drawing' });
    expect(request.headers.get('content-type')).toBe('application/octet-stream');
  });

  it('again whenever what it is asked with changes, without what is empty, and not while there is nothing to ask', async () => {
    const harbour = signal<number | undefined>(undefined);
    const filter = () => {
      const here = harbour();
      return here === undefined ? undefined : { query: { harbour: here, q: '', hull: null } };
    };
    const list = TestBed.runInInjectionContext(() => answerTo(boats.list, filter));
    const settled = () => TestBed.inject(ApplicationRef).whenStable();
    TestBed.tick();
    server.expectNone(() => true);
    for (const id of [1, 2]) {
      harbour.set(id);
      TestBed.tick();
      server.expectOne(`/api/v1/boats?harbour=${id}`).flush({ items: [], total: id });
      await settled();
      expect(list.value()?.total).toBe(id);
    }
  });

  it('does not compile with anything else than its contract names', () => {
    const ask = () => {
      const send: Operations['ask'] = (...asked) => TestBed.inject(Operations).ask(...asked);
      // @ts-expect-error no id
      void send(boats.one, {});
      // @ts-expect-error a name that is no part of the path
      void send(boats.one, { path: { number: 7 } });
      // @ts-expect-error a hull that does not exist
      void send(boats.list, { query: { harbour: 1, hull: 'paper' } });
      // @ts-expect-error a body that lacks its name
      void send(boats.build, { headers: {}, body: {} });
      // @ts-expect-error another answer
      return send(boats.one, { path: { id: 7 } }) satisfies Promise<Created & { size: number }>;
    };
    expect(ask).toBeInstanceOf(Function);
  });
});
