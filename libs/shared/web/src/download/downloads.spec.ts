import { HttpEventType, provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { DOCUMENT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type SheetFile, contract, operation } from '@ra-quan/shared/model';
import { Downloads } from './downloads';

const boats = contract('boats', { export: operation<{ answer: SheetFile }>('GET', 'boats/export') });

describe('a file that is saved', () => {
  const clicked = jest.fn<void, [string]>();
  let server: HttpTestingController;
  const save = () => TestBed.inject(Downloads).save(boats.export, {});
  const asked = () => server.expectOne('/api/v1/boats/export');

  afterEach(() => jest.restoreAllMocks());
  beforeEach(() => {
    clicked.mockReset();
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    server = TestBed.inject(HttpTestingController);
    Object.assign(URL, { createObjectURL: () => 'blob:1', revokeObjectURL: () => undefined });
    const link = { href: '', download: '', click: () => clicked(link.download) };
    const document = TestBed.inject(DOCUMENT);
    jest.spyOn(document, 'createElement').mockReturnValue(link as unknown as HTMLElement);
  });

  it('says how much of it has come, and has the name that the server gives', async () => {
    const { bytes, end } = save();
    const request = asked();
    request.event({ type: HttpEventType.DownloadProgress, loaded: 2_500_000 });
    expect(bytes()).toBe(2_500_000);
    request.flush(new Blob(['thuyền']), { headers: { 'Content-Disposition': `attachment; filename*=UTF-8''Thuy%E1%BB%81n.csv` } });
    expect([await end, clicked.mock.calls]).toEqual([undefined, [['Thuyền.csv']]]);
  });

  it('is left where it is cancelled', async () => {
    const { end, cancel } = save();
    const request = asked();
    cancel();
    expect([await end, request.cancelled, clicked.mock.calls]).toEqual([undefined, true, []]);
  });

  it('is not saved where the connection breaks in its middle', async () => {
    const { end } = save();
    asked().error(new ProgressEvent('error'));
    expect([await end, clicked.mock.calls]).toEqual(['', []]);
  });

  it('says in the words of the server why it does not come', async () => {
    const { end } = save();
    const problem = Object.assign(new Blob([], { type: 'application/problem+json' }), {
      text: () => Promise.resolve('{"detail":"Quá dài"}'),
    });
    asked().flush(problem, { status: 422, statusText: 'Against a rule' });
    expect([await end, clicked.mock.calls]).toEqual(['Quá dài', []]);
  });
});
