import { HttpErrorResponse } from '@angular/common/http';
import { FormControl, FormGroup } from '@angular/forms';
import { putProblemOnForm } from './problem-form';

const refused = (problem: object) => new HttpErrorResponse({ status: 400, error: { detail: 'Nội dung chưa hợp lệ.', ...problem } });
const form = () => new FormGroup({ name: new FormControl(''), window: new FormGroup({ from: new FormControl('') }) });

describe('a refused form', () => {
  it('says each refusal on its field, by its path', () => {
    const filled = form();
    const sentence = putProblemOnForm(
      refused({ fields: [{ field: 'window.from', code: 'after-to', message: 'Ngày đầu sau ngày cuối.' }] }),
      filled,
    );
    expect(filled.get('window.from')?.errors).toEqual({ server: 'Ngày đầu sau ngày cuối.' });
    expect(filled.get('window.from')?.touched).toBe(true);
    expect(sentence).toBeUndefined();
  });

  it('says what belongs to no field of the form for the form as a whole', () => {
    expect(putProblemOnForm(refused({ fields: [{ field: 'version', code: 'old', message: 'Đã cũ.' }] }), form())).toBe('Đã cũ.');
    expect(putProblemOnForm(refused({}), form())).toBe('Nội dung chưa hợp lệ.');
  });

  it('forgets the refusal when the value changes', () => {
    const filled = form();
    putProblemOnForm(refused({ fields: [{ field: 'name', code: 'taken', message: 'Đã có.' }] }), filled);
    filled.controls.name.setValue('khác');
    expect(filled.controls.name.errors).toBeNull();
  });

  it('has nothing to say of a failure that is no refusal', () => {
    expect(putProblemOnForm(new HttpErrorResponse({ status: 0 }), form())).toBeUndefined();
  });
});
