import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { textsOf } from '../testing/texts-of';
import { DateInput, readDay } from './date-input';

describe('a typed day', () => {
  it.each([
    ['31/05/2020', '2020-05-31'],
    [' 1/5/2020 ', '2020-05-01'],
    ['31-5-2020', '2020-05-31'],
    ['31.05.2020', '2020-05-31'],
    ['30/02/2020', undefined],
    ['05/31/2020', undefined],
    ['31/05/20', undefined],
  ])('%p is %p', (text, day) => {
    expect(readDay(text)).toBe(day);
  });
});

@Component({ imports: [DateInput, ReactiveFormsModule], template: '<rq-date-input label="Ngày" [formControl]="day" />' })
class Page {
  readonly day = new FormControl<string | null>('2020-05-31');
}

describe('the calendar of a day', () => {
  it('opens where the day stands and gives the picked day', async () => {
    const opened: string[] = [];
    HTMLInputElement.prototype.showPicker = function () {
      opened.push(this.value);
    };
    TestBed.configureTestingModule({ providers: [await textsOf()] });
    const fixture = TestBed.createComponent(Page);
    await fixture.whenStable();
    const host = fixture.nativeElement as HTMLElement;
    host.querySelector('button')!.click();
    await fixture.whenStable();
    expect(opened).toEqual(['2020-05-31']);

    const calendar = host.querySelector<HTMLInputElement>('input[type=date]')!;
    calendar.value = '2020-07-11';
    calendar.dispatchEvent(new Event('change'));
    expect(fixture.componentInstance.day.value).toBe('2020-07-11');
  });
});
