import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { textsOf } from '../testing/texts-of';
import { ExportButtons } from './export-buttons';

describe('the export of a list', () => {
  let fixture: ComponentFixture<ExportButtons>;
  let arrive: (failure: string | undefined) => void;
  const bytes = signal(0);
  const cancel = jest.fn(() => arrive(undefined));
  const page = () => fixture.nativeElement as HTMLElement;
  const buttons = () => [...page().querySelectorAll('button')];
  /** What was waiting for the file goes on in turns of its own. */
  const settled = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  const told = (role: string) => page().querySelector(`[role=${role}]`)?.textContent.trim();

  beforeEach(async () => {
    cancel.mockClear();
    TestBed.configureTestingModule({ providers: [await textsOf()] });
    fixture = TestBed.createComponent(ExportButtons);
    fixture.componentRef.setInput('save', () => ({ bytes, cancel, end: new Promise<string | undefined>((resolve) => (arrive = resolve)) }));
    await fixture.whenStable();
    buttons()[0]!.click();
    await fixture.whenStable();
  });

  it('says how much has come, and offers its files again when this one is there', async () => {
    bytes.set(2_340_000);
    await settled();
    expect([told('status'), buttons().length]).toEqual(['Đang tải 2,3 MB…', 1]);
    arrive(undefined);
    await settled();
    expect([told('status'), told('alert'), buttons().length]).toEqual([undefined, undefined, 2]);
  });

  it('can be left', async () => {
    buttons()[0]!.click();
    await settled();
    expect([cancel.mock.calls.length, told('alert'), buttons().length]).toEqual([1, undefined, 2]);
  });

  it('says that the file did not come, and why, until it is asked for again', async () => {
    arrive('Đang có nhiều tệp được xuất.');
    await settled();
    expect([told('alert'), buttons().length]).toEqual(['Chưa tải được tệp. Đang có nhiều tệp được xuất.', 2]);
    buttons()[1]!.click();
    await settled();
    expect(told('alert')).toBeUndefined();
  });
});
