import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { sendCsrfToken } from '../http/headers';
import { Session } from './session';
import { askingToSignIn, staySignedIn } from './stay-signed-in';

const person = { id: 7, username: 'ha-noi' };
const stateWith = (csrfToken: string) => ({ user: person, permissions: ['account.own'], csrfToken, demo: false });
const ended = [{ detail: 'Hãy đăng nhập.' }, { status: 401, statusText: 'Unauthorized' }] as const;

describe('a session that ends under the hands of a person', () => {
  let server: HttpTestingController;
  let http: HttpClient;
  const ask = jest.fn();
  const turn = () => new Promise((done) => setTimeout(done));

  beforeEach(async () => {
    ask.mockReset();
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([staySignedIn, sendCsrfToken])),
        provideHttpClientTesting(),
        provideRouter([]),
        askingToSignIn(ask),
      ],
    });
    server = TestBed.inject(HttpTestingController);
    http = TestBed.inject(HttpClient);
    const ready = TestBed.inject(Session).ready();
    server.expectOne('/api/v1/session').flush(stateWith('first'));
    await ready;
  });

  it('is asked about once, and every request that waited is made again with the new token', async () => {
    ask.mockImplementation(async () => {
      const signed = TestBed.inject(Session).signIn('ha-noi', 'secret');
      server.expectOne({ method: 'POST', url: '/api/v1/session' }).flush(stateWith('second'));
      await signed;
      return true;
    });
    const answers: unknown[] = [];
    http.post('/api/v1/figures', { value: 7 }).subscribe((answer) => answers.push(answer));
    http.get('/api/v1/things').subscribe((answer) => answers.push(answer));
    server.expectOne('/api/v1/figures').flush(...ended);
    server.expectOne('/api/v1/things').flush(...ended);
    await turn();
    const again = server.expectOne('/api/v1/figures');
    expect([again.request.body, again.request.headers.get('X-CSRF-Token')]).toEqual([{ value: 7 }, 'second']);
    again.flush('saved');
    server.expectOne('/api/v1/things').flush('read');
    expect([answers, ask.mock.calls.length]).toEqual([['saved', 'read'], 1]);
  });

  it('ends at the door where the person leaves, or the question does not come', async () => {
    for (const outcome of [() => Promise.resolve(false), () => Promise.reject(new Error('no network'))]) {
      ask.mockImplementation(outcome);
      const to = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
      const failed = jest.fn();
      http.get('/api/v1/things').subscribe({ error: failed });
      server.expectOne('/api/v1/things').flush(...ended);
      await turn();
      expect(to).toHaveBeenCalledWith(['/sign-in'], { queryParams: { next: '/' } });
      expect([failed.mock.calls.length, TestBed.inject(Session).user()]).toEqual([1, null]);
      // Nobody is at work now: nobody is asked.
      http.get('/api/v1/things').subscribe({ error: failed });
      server.expectOne('/api/v1/things').flush(...ended);
      await turn();
      expect(ask).toHaveBeenCalledTimes(1);
      ask.mockClear();
      const signed = TestBed.inject(Session).signIn('ha-noi', 'secret');
      server.expectOne({ method: 'POST', url: '/api/v1/session' }).flush(stateWith('third'));
      await signed;
    }
  });

  it('goes on with the key of the session where the same person signed in in another window', async () => {
    window.dispatchEvent(new StorageEvent('storage', { key: 'rq.signed-in', newValue: 'ha-noi 1' }));
    server.expectOne('/api/v1/session').flush(stateWith('second'));
    await turn();
    http.post('/api/v1/figures', { value: 7 }).subscribe();
    expect(server.expectOne('/api/v1/figures').request.headers.get('X-CSRF-Token')).toBe('second');
  });
});
