import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { textsOf } from '@ra-quan/shared/ui/testing';
import { OrganisationChoice } from './organisation-choice';
import { partnersTexts } from './texts';

const names = [
  'Bưu điện Việt Nam',
  'Hội Phụ nữ',
  'Hội Nông dân',
  'Đoàn Thanh niên',
  'Liên đoàn Lao động',
  'Bưu điện Hà Nội',
  'Hội Cựu chiến binh',
];

@Component({
  imports: [OrganisationChoice, ReactiveFormsModule],
  template: `<rq-organisation-choice label="Các tổ chức" [options]="options" [formControl]="chosen" />`,
})
class Form {
  readonly options = names.map((name, index) => ({ id: index + 1, name }));
  readonly chosen = new FormControl<readonly number[]>([7], { nonNullable: true });
}

describe('choosing organisations', () => {
  const open = async () => {
    TestBed.configureTestingModule({ providers: [await textsOf(partnersTexts)] });
    const fixture = TestBed.createComponent(Form);
    await fixture.whenStable();
    const screen = fixture.nativeElement as HTMLElement;
    const search = screen.querySelector<HTMLInputElement>('[type=search]')!;
    const type = async (text: string) => {
      search.value = text;
      search.dispatchEvent(new Event('input'));
      await fixture.whenStable();
    };
    const press = async (key: string) => {
      search.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
      await fixture.whenStable();
    };
    return {
      screen,
      type,
      press,
      form: fixture.componentInstance,
      shown: () => [...screen.querySelectorAll('label')].map(({ textContent }) => textContent.trim()),
    };
  };

  it('finds without marks, and keeps what is chosen in sight', async () => {
    const { type, shown } = await open();
    await type('buu dien');
    expect(shown()).toEqual(['Bưu điện Việt Nam', 'Bưu điện Hà Nội', 'Hội Cựu chiến binh']);
  });

  it('takes the only one that is found with Enter, and none where there are several', async () => {
    const { type, press, form } = await open();
    await type('buu dien');
    await press('Enter');
    expect(form.chosen.value).toEqual([7]);
    await type('nong dan');
    await press('Enter');
    expect(form.chosen.value).toEqual([7, 3]);
  });

  it('leads into the list with the arrow', async () => {
    const { screen, type, press } = await open();
    document.body.append(screen);
    await type('thanh nien');
    await press('ArrowDown');
    expect(document.activeElement?.closest('label')?.textContent.trim()).toBe('Đoàn Thanh niên');
    screen.remove();
  });
});
