import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { endSession, endingSession, may, signedIn } from './guards';
import type { SessionState } from '@ra-quan/shared/model';
import { Session } from './session';

@Component({ selector: 'rq-somewhere', template: '' })
class Somewhere {}

const officer = {
  id: 1,
  username: 'ha-noi',
  displayName: 'An',
  role: 'province-officer',
  unitId: 2,
  organisationId: null,
  unitName: 'Hà Nội',
} as const;
const session = (answer: Partial<SessionState>): SessionState => ({
  user: null,
  permissions: [],
  csrfToken: null,
  demo: false,
  ...answer,
});

describe('the way to a page', () => {
  const goTo = async (address: string, answer: SessionState) => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([
          { path: 'sign-in', component: Somewhere },
          { path: '403', component: Somewhere },
          { path: 'account/password', component: Somewhere, canActivate: [signedIn] },
          { path: 'targets', component: Somewhere, canActivate: [signedIn, may('targets.read')] },
        ]),
      ],
    });
    const router = TestBed.inject(Router);
    const arrived = router.navigateByUrl(address);
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.inject(HttpTestingController).expectOne('/api/v1/session').flush(answer);
    await arrived;
    return router;
  };

  it('leads through the sign-in page, which knows where to go on', async () => {
    const router = await goTo('/targets?campaign=1', session({}));
    expect(router.url).toBe('/sign-in?next=%2Ftargets%3Fcampaign%3D1');
  });

  it('is open to a person with the permission', async () => {
    const router = await goTo('/targets', session({ user: { ...officer, mustChangePassword: false }, permissions: ['targets.read'] }));
    expect(router.url).toBe('/targets');
  });

  it('ends at the page of refusal without the permission', async () => {
    const router = await goTo('/targets', session({ user: { ...officer, mustChangePassword: false } }));
    expect(router.lastSuccessfulNavigation()?.finalUrl?.toString()).toBe('/403');
  });

  it('leads to the change of a first password before anything else', async () => {
    const router = await goTo('/targets', session({ user: { ...officer, mustChangePassword: true }, permissions: ['targets.read'] }));
    expect(router.url).toBe('/account/password');
  });
});

describe('the way out', () => {
  const signOut = async (leaves: boolean, answer: { status: number; statusText: string }) => {
    const said: string[] = [];
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([
          { path: 'sign-in', component: Somewhere, canActivate: [endSession] },
          {
            path: 'entry',
            component: Somewhere,
            canDeactivate: [() => said.push(`saved as ${TestBed.inject(Session).user()?.username}`) && leaves],
          },
        ]),
      ],
    });
    const [router, server, own] = [TestBed.inject(Router), TestBed.inject(HttpTestingController), TestBed.inject(Session)];
    const ready = own.ready();
    server.expectOne('/api/v1/session').flush(session({ user: { ...officer, mustChangePassword: false } }));
    await ready;
    await router.navigateByUrl('/entry');
    const going = router.navigateByUrl('/sign-in', { info: endingSession }).catch(() => 'failed');
    await new Promise((resolve) => setTimeout(resolve));
    for (const request of server.match({ method: 'DELETE', url: '/api/v1/session' })) request.flush(null, answer);
    return { arrived: await going, url: router.url, user: own.user()?.username, said };
  };
  const done = { status: 204, statusText: 'No Content' };

  it('lets the page save before the session ends', async () => {
    expect(await signOut(true, done)).toEqual({ arrived: true, url: '/sign-in', user: undefined, said: ['saved as ha-noi'] });
  });

  it('keeps the session where the person stays on the page', async () => {
    expect(await signOut(false, done)).toMatchObject({ arrived: false, url: '/entry', user: 'ha-noi' });
  });

  it('leaves everything as it was when the server cannot end it', async () => {
    expect(await signOut(true, { status: 503, statusText: 'Unavailable' })).toMatchObject({
      arrived: 'failed',
      url: '/entry',
      user: 'ha-noi',
    });
  });
});
