import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type Type, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MAT_DIALOG_DATA, MatDialog, MatDialogRef } from '@angular/material/dialog';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { campaignsTexts } from '@ra-quan/campaigns/web';
import { geographyTexts } from '@ra-quan/geography/web';
import type { JointPlan, Organisation } from '@ra-quan/partners/model';
import { Confirm, Toast } from '@ra-quan/shared/ui';
import { textsOf } from '@ra-quan/shared/ui/testing';
import { CampaignContext, Session, sharedTexts } from '@ra-quan/shared/web';
import { of } from 'rxjs';
import { partnersTexts } from '../texts';

export const post: Organisation = {
  id: 3,
  code: 'BDVN',
  name: 'Tổng công ty Bưu điện Việt Nam',
  nameEn: 'Vietnam Post',
  kind: 'post',
  parentId: null,
  parentName: null,
  unitId: null,
  unitPath: null,
  active: true,
  version: 4,
};
export const union: Organisation = { ...post, id: 5, code: 'HPN', name: 'Hội Phụ nữ', nameEn: null, kind: 'union', active: false };
export const plan: JointPlan = {
  id: 8,
  campaignId: 1,
  number: '1731/KHLT-BHXH-BĐVN',
  signedOn: '2022-04-29',
  title: 'Phối hợp ra quân',
  organisations: [{ id: 5, name: 'Hội Phụ nữ' }],
  version: 2,
};

/** What the dialogs and questions of a screen were asked and answer. */
export const asked = { dialog: jest.fn(), confirm: jest.fn(), told: jest.fn(), warned: jest.fn(), closed: jest.fn() };

async function providers(may: boolean, campaign: object | null) {
  Object.values(asked).forEach((mock) => mock.mockReset());
  localStorage.clear();
  return [
    provideHttpClient(),
    provideHttpClientTesting(),
    await textsOf(partnersTexts, campaignsTexts, geographyTexts, sharedTexts),
    { provide: Session, useValue: { may: () => may, user: signal({ id: 1, unitId: null }), csrfToken: signal(null) } },
    {
      provide: CampaignContext,
      useValue: { id: signal(campaign && 1), campaign: signal(campaign), unknown: signal(null), loading: signal(false) },
    },
    { provide: MatDialog, useValue: { open: (...args: unknown[]) => ({ afterClosed: () => of(asked.dialog(...args)) }) } },
    { provide: MatDialogRef, useValue: { close: asked.closed } },
    { provide: Confirm, useValue: { ask: asked.confirm } },
    { provide: Toast, useValue: { tell: asked.told, warn: asked.warned } },
  ];
}

export const settled = async () => {
  for (let turn = 0; turn < 3; turn++) {
    TestBed.tick();
    await new Promise((done) => setTimeout(done));
  }
};
const server = () => TestBed.inject(HttpTestingController);
/** The request that is waiting for an answer under this address. */
export const request = (method: string, end: string) => server().expectOne((sent) => sent.method === method && sent.url.endsWith(end));

const campaign = { id: 1, name: 'Tháng vận động 2026', windowFrom: '2026-05-01', windowTo: '2026-06-01' };

/** A page of partners at an address, as a person sees it who may or may not manage them. */
export async function openPage(page: Type<unknown>, person: { may?: boolean; within?: typeof campaign | null; address?: string } = {}) {
  const { may = true, within = campaign, address = '/' } = person;
  TestBed.configureTestingModule({ providers: [...(await providers(may, within)), provideRouter([{ path: '', component: page }])] });
  const harness = await RouterTestingHarness.create(address);
  await settled();
  const screen = harness.routeNativeElement!;
  const press = async (name: string) => {
    const named = (button: Element) => (button.getAttribute('aria-label') ?? button.textContent).trim() === name;
    [...screen.querySelectorAll('button')].find(named)!.click();
    await settled();
  };
  return { screen, press, cells: () => [...screen.querySelectorAll('tbody td')].map(({ textContent }) => textContent.trim()) };
}

/** A dialog over its data. */
export async function openDialog(dialog: Type<unknown>, data: unknown) {
  TestBed.configureTestingModule({
    providers: [...(await providers(true, campaign)), provideRouter([]), { provide: MAT_DIALOG_DATA, useValue: data }],
  });
  const fixture = TestBed.createComponent(dialog);
  await settled();
  server()
    .match(({ method, url }) => method === 'GET' && url.endsWith('/organisations'))
    .forEach((choices) => choices.flush({ items: [post, union], total: 2 }));
  await settled();
  const screen = fixture.nativeElement as HTMLElement;
  const write = (control: string, value: string) => {
    const field = screen.querySelector<HTMLInputElement>(`[formControlName="${control}"]`)!;
    const input = field.matches('input, select, textarea') ? field : field.querySelector('input')!;
    if (input instanceof HTMLSelectElement) input.selectedIndex = [...input.options].findIndex(({ text }) => text.trim() === value);
    else input.value = value;
    ['input', 'change', 'blur'].forEach((name) => input.dispatchEvent(new Event(name)));
  };
  /** Types into a picker; answers what it offers for that. */
  const offered = async (control: string, typed: string) => {
    const input = screen.querySelector<HTMLInputElement>(`[formControlName="${control}"] input`)!;
    input.focus();
    input.dispatchEvent(new Event('focusin'));
    input.value = typed;
    input.dispatchEvent(new Event('input'));
    await settled();
    return [...document.querySelectorAll('mat-option')].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
  };
  /** Types into a picker and takes the first that it offers, with the keyboard. */
  const pick = async (control: string, typed: string) => {
    await offered(control, typed);
    const input = screen.querySelector<HTMLInputElement>(`[formControlName="${control}"] input`)!;
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 13, bubbles: true }));
    await settled();
  };
  const save = async () => {
    screen.querySelector<HTMLButtonElement>('[type=submit]')!.click();
    await settled();
  };
  return {
    screen,
    write,
    offered,
    pick,
    save,
    errors: () => [...screen.querySelectorAll('.error')].map(({ textContent }) => textContent.trim()),
  };
}
