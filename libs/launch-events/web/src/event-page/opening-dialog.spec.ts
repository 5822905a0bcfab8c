import { TestBed } from '@angular/core/testing';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { textsOf } from '@ra-quan/shared/ui/testing';
import { launchEventsTexts } from '../texts';
import { OpeningDialog } from './opening-dialog';

describe('the question when a ceremony opened', () => {
  const ask = async (clock: string) => {
    jest.useFakeTimers({ now: new Date(clock), doNotFake: ['setTimeout', 'setInterval', 'queueMicrotask', 'nextTick'] });
    const close = jest.fn();
    TestBed.configureTestingModule({
      providers: [
        await textsOf(launchEventsTexts),
        { provide: MAT_DIALOG_DATA, useValue: { name: 'Lễ ra quân', startsAt: '2026-05-08T00:30:00Z' } },
        { provide: MatDialogRef, useValue: { close, addPanelClass: () => undefined } },
      ],
    });
    const fixture = TestBed.createComponent(OpeningDialog);
    TestBed.tick();
    const screen = fixture.nativeElement as HTMLElement;
    const input = screen.querySelector('input')!;
    const answer = (typed?: string) => {
      if (typed !== undefined) {
        input.value = typed;
        input.dispatchEvent(new Event('input'));
      }
      screen.querySelector('form')!.dispatchEvent(new Event('submit'));
    };
    return { input, answer, close };
  };
  afterEach(() => {
    jest.useRealTimers();
    TestBed.resetTestingModule();
  });

  it('offers now, and leaves it to the clock of the server where nothing else is written', async () => {
    const { input, answer, close } = await ask('2026-05-08T00:47:10Z');
    expect(input.value).toBe('07:47');
    answer();
    expect(close).toHaveBeenCalledWith({});
  });

  it('takes an earlier time of the day', async () => {
    const { answer, close } = await ask('2026-05-08T03:00:00Z');
    answer('7h32');
    expect(close).toHaveBeenCalledWith({ openedAt: '2026-05-08T00:32:00.000Z' });
  });

  it('offers nothing on another day, and takes no answer without a time', async () => {
    const { input, answer, close } = await ask('2026-05-09T01:00:00Z');
    expect(input.value).toBe('');
    answer();
    expect(close).not.toHaveBeenCalled();
    answer('07:40');
    expect(close).toHaveBeenCalledWith({ openedAt: '2026-05-08T00:40:00.000Z' });
  });
});
