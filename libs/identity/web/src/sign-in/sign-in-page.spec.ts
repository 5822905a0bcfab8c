import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { textsOf } from '@ra-quan/shared/ui/testing';
import { Session } from '@ra-quan/shared/web';
import { identityTexts } from '../texts';
import { SignInPage } from './sign-in-page';

describe('the sign-in page', () => {
  let fixture: ComponentFixture<SignInPage>;
  let server: HttpTestingController;
  const page = () => fixture.nativeElement as HTMLElement;
  const type = (name: string, text: string) => {
    const input = page().querySelector<HTMLInputElement>(`[formControlName=${name}]`)!;
    input.value = text;
    input.dispatchEvent(new Event('input'));
  };
  /** The form waits for promises, which Angular does not count. */
  const settled = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  const submit = async () => {
    page().querySelector('form')!.dispatchEvent(new Event('submit'));
    await settled();
  };
  const answer = async (body: object, status?: { status: number; statusText: string }) => {
    server.expectOne({ method: 'POST', url: '/api/v1/session' }).flush(body, status);
    await settled();
  };

  beforeEach(async () => {
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([]), await textsOf(identityTexts)],
    });
    fixture = TestBed.createComponent(SignInPage);
    server = TestBed.inject(HttpTestingController);
    await fixture.whenStable();
  });

  it('asks for both before it asks the server', async () => {
    await submit();
    server.expectNone('/api/v1/session');
    expect(page().querySelectorAll('[aria-invalid=true]')).toHaveLength(2);
  });

  it.each([
    ['/targets?campaign=1', '/targets?campaign=1'],
    ['//elsewhere.example', '/'],
    ['https://elsewhere.example', '/'],
  ])('after sign-in, next=%s goes to %s', async (next, goal) => {
    const walked = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
    fixture.componentRef.setInput('next', next);
    type('username', ' giam-doc ');
    type('password', 'thang-van-dong');
    await submit();
    await answer({ user: { username: 'giam-doc' }, permissions: [], csrfToken: 'k', demo: false });
    expect(TestBed.inject(Session).csrfToken()).toBe('k');
    expect(walked).toHaveBeenCalledWith(goal);
  });

  it('says how long to wait, and keeps what was typed', async () => {
    type('username', 'giam-doc');
    type('password', 'sai');
    await submit();
    await answer({ detail: 'Hãy thử lại sau 4 giây.' }, { status: 429, statusText: 'Too Many Requests' });
    expect(page().querySelector('[role=alert]')?.textContent).toBe('Hãy thử lại sau 4 giây.');
    expect(page().querySelector<HTMLInputElement>('[formControlName=username]')!.value).toBe('giam-doc');
  });

  it('shows no demonstration accounts outside demo mode', () => {
    server.expectNone('/api/v1/session/demo-accounts');
    expect(page().querySelector('.demo')).toBeNull();
  });
});
