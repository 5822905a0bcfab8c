import { HttpEventType, provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, DOCUMENT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { type SheetFile, contract, operation } from '@ra-quan/shared/model';
import { Downloads } from './downloads';

const boats = contract('boats', { export: operation<{ answer: SheetFile }>('GET', 'boats/export') });

@Component({ selector: 'rq-any', template: '' })
class AnyPage {}

describe('a file that is saved', () => {
  const clicked = jest.fn<void, [string]>();
  let server: HttpTestingController;
  const save = () => TestBed.inject(Downloads).save(boats.export, {});
  const asked = () => server.expectOne('/api/v1/boats/export');

  afterEach(() => jest.restoreAllMocks());
  beforeEach(() => {
    clicked.mockReset();
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([{ path: '**', component: AnyPage }])],
    });
    server = TestBed.inject(HttpTestingController);
    Object.assign(URL, { createObjectURL: () => 'blob:1', revokeObjectURL: () => undefined });
    const link = { href: '', download: '', click: () => clicked(link.download) };
    const document = TestBed.inject(DOCUMENT);
    const create = document.createElement.bind(document);
    jest
      .spyOn(document, 'createElement')
      .mockImplementation((name: string) => (name === 'a' ? (link as unknown as HTMLElement) : create(name)));
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

  it('goes on coming when its page is left, is told of elsewhere, and can be had again', async () => {
    const downloads = TestBed.inject(Downloads);
    const go = (address: string) => TestBed.inject(Router).navigateByUrl(address);
    await go('/boats?page=2');
    const [first, second] = [save(), save()];
    const [one, other] = server.match('/api/v1/boats/export');
    await go('/boats?page=3');
    expect(downloads.elsewhere()).toEqual([]);
    await go('/harbours');
    expect(downloads.elsewhere().map(({ outcome }) => outcome())).toEqual([undefined, undefined]);
    one!.flush(new Blob(['thuyền']), { headers: { 'Content-Disposition': 'attachment; filename="boats.csv"' } });
    other!.error(new ProgressEvent('error'));
    await Promise.all([first.end, second.end]);
    const [there, failed] = downloads.elsewhere().map(({ outcome }) => outcome());
    expect([there, failed]).toEqual([expect.objectContaining({ name: 'boats.csv' }), { failure: '' }]);
    (there as { saveAgain(): void }).saveAgain();
    expect(clicked.mock.calls).toEqual([['boats.csv'], ['boats.csv']]);
    downloads.forget(downloads.elsewhere()[0]!);
    expect(downloads.elsewhere()).toHaveLength(1);
  });

  it('is told of no more where it ended on its page, or was cancelled from elsewhere', async () => {
    const downloads = TestBed.inject(Downloads);
    const go = (address: string) => TestBed.inject(Router).navigateByUrl(address);
    await go('/boats');
    const here = save();
    asked().flush(new Blob(['thuyền']));
    await here.end;
    const left = save();
    asked();
    await go('/harbours');
    downloads.elsewhere()[0]!.cancel();
    await left.end;
    expect(downloads.elsewhere()).toEqual([]);
  });
});
