import { HttpErrorResponse } from '@angular/common/http';
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { SavedForm } from './saved-form';

interface Plan {
  readonly id: number;
  readonly name: string;
  readonly version: number;
}
const saved = signal<Plan | undefined>(undefined);
const formOf = (plan?: Plan) =>
  new FormGroup({ name: new FormControl(plan?.name ?? '', { nonNullable: true, validators: Validators.required }) });
type Form = ReturnType<typeof formOf>;
const send = jest.fn<Promise<number>, [Form, Plan | undefined]>();
const readAgain = jest.fn<Promise<Plan>, [Plan]>();
const arrive = jest.fn<Promise<void>, [number]>();
const refused = (status: number, body: object) => new HttpErrorResponse({ status, error: { detail: 'Không hợp lệ.', code: 'x', ...body } });

@Component({
  selector: 'rq-plan-page',
  imports: [ReactiveFormsModule],
  template: `<form [formGroup]="plan.form()">
    <input formControlName="name" [attr.aria-invalid]="plan.form().touched && plan.form().invalid ? true : null" />
  </form>`,
})
class PlanPage {
  readonly plan = new SavedForm<Form, Plan>({
    saved,
    formOf,
    send,
    readAgain,
    arrive,
    differences: (theirs, mine) => [{ label: 'name', theirs: theirs.name, mine: mine.getRawValue().name }],
  });
}

describe('a form over something saved', () => {
  const open = async (plan?: Plan) => {
    saved.set(plan);
    [send, readAgain, arrive].forEach((mock) => mock.mockReset());
    const fixture = TestBed.createComponent(PlanPage);
    document.body.append(fixture.nativeElement as HTMLElement);
    await fixture.whenStable();
    const { plan: work } = fixture.componentInstance;
    const type = (name: string) => {
      work.form().controls.name.setValue(name);
      work.form().markAsDirty();
    };
    return { fixture, work, type };
  };

  it('is filled once: what is read again does not touch what was typed', async () => {
    const { fixture, work, type } = await open({ id: 7, name: 'Đợt 1', version: 1 });
    type('Đợt một');
    saved.set({ id: 7, name: 'Đợt khác', version: 2 });
    await fixture.whenStable();
    expect(work.form().value).toEqual({ name: 'Đợt một' });
  });

  it('holds its input until it is saved, and then shows what was saved', async () => {
    const { work, type } = await open();
    expect(work.held()).toBeUndefined();
    type('Đợt 1');
    expect(work.held()).toBeDefined();
    send.mockResolvedValue(7);
    await work.save();
    expect([send.mock.calls[0]![1], arrive.mock.calls, work.held()]).toEqual([undefined, [[7]], undefined]);
  });

  it('shows both plans after a conflict; mine then goes over the version that was seen', async () => {
    const { work, type } = await open({ id: 7, name: 'Đợt 1', version: 1 });
    type('Đợt một');
    send.mockRejectedValueOnce(refused(409, {}));
    readAgain.mockResolvedValue({ id: 7, name: 'Đợt khác', version: 2 });
    await work.save();
    expect(work.differences()).toEqual([{ label: 'name', theirs: 'Đợt khác', mine: 'Đợt một' }]);
    send.mockResolvedValue(7);
    work.keepMine();
    expect([send.mock.calls[1]![1]?.version, send.mock.calls[1]![0].value]).toEqual([2, { name: 'Đợt một' }]);
  });

  it('takes the other plan, and then holds nothing', async () => {
    const { work, type } = await open({ id: 7, name: 'Đợt 1', version: 1 });
    type('Đợt một');
    send.mockRejectedValueOnce(refused(409, {}));
    readAgain.mockResolvedValue({ id: 7, name: 'Đợt khác', version: 2 });
    await work.save();
    work.takeTheirs();
    expect([work.form().value, work.held(), work.differences()]).toEqual([{ name: 'Đợt khác' }, undefined, undefined]);
  });

  it('sends nothing that is not valid, and brings the focus to the mistake', async () => {
    const { fixture, work } = await open();
    await work.save();
    fixture.changeDetectorRef.markForCheck();
    await fixture.whenStable();
    expect([send.mock.calls, document.activeElement?.getAttribute('formControlName')]).toEqual([[], 'name']);
  });

  it('says a refusal of the whole, and can be sent again', async () => {
    const { work, type } = await open();
    type('Đợt 1');
    send.mockRejectedValueOnce(refused(422, {}));
    await work.save();
    expect([work.problem(), work.sending(), work.held()]).toEqual(['Không hợp lệ.', false, expect.anything()]);
  });
});
