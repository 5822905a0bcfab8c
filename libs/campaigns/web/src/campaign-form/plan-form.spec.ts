import { HttpErrorResponse } from '@angular/common/http';
import type { CampaignPlan } from '@ra-quan/campaigns/model';
import { planDifferences, planOver } from './plan-differences';
import { planForm, planOf, planRefusal } from './plan-form';

const plan: CampaignPlan = {
  code: 'THANG-2026',
  name: 'Tháng vận động 2026',
  nameEn: null,
  legalBasis: '1676/QĐ-TTg',
  windowFrom: '2026-11-01',
  windowTo: '2026-12-01',
  waves: [{ id: 3, name: 'Đợt 1', nameEn: 'Wave 1', kind: 'launch', from: '2026-11-10', to: '2026-11-11' }],
  themes: [{ id: 5, text: 'Vì an sinh', textEn: null, slogans: ['một', 'hai'] }],
  messages: [{ id: 9, pillar: 'Quyền lợi', text: 'Lương hưu', audiences: ['nông dân'] }],
};

const refused = (status: number, body: object) => new HttpErrorResponse({ status, error: { detail: 'Không hợp lệ.', ...body } });

describe("the form of a campaign's plan", () => {
  it('shows the last day and sends the day after it', () => {
    const form = planForm(plan);
    expect([form.value.windowTo, form.controls.waves.at(0).value.to]).toEqual(['2026-11-30', '2026-11-10']);
    expect(planOf(form)).toEqual(plan);
  });

  it('sends no id for what is new', () => {
    const form = planForm({ ...plan, waves: [{ name: 'Đợt 2', kind: 'peak', from: '2026-11-20', to: '2026-11-22' }] });
    expect(planOf(form).waves).toEqual([{ name: 'Đợt 2', nameEn: null, kind: 'peak', from: '2026-11-20', to: '2026-11-22' }]);
  });

  it('takes one slogan and one audience from each line and drops empty lines', () => {
    const form = planForm(plan);
    form.controls.themes.at(0).controls.slogans.setValue(' một \n\nba\n');
    expect(planOf(form).themes[0]!.slogans).toEqual(['một', 'ba']);
  });

  it('refuses a last day before the first one, and forgives when the first day moves', () => {
    const { windowFrom, windowTo } = planForm(plan).controls;
    windowTo.setValue('2026-10-31');
    expect(windowTo.errors).toEqual({ order: true });
    windowFrom.setValue('2026-10-01');
    expect(windowTo.errors).toBeNull();
  });

  it('puts what the server refuses on the field, deep in the lists too', () => {
    const form = planForm(plan);
    const fields = [
      { field: 'waves.0.name', code: 'minLength', message: 'Cần nhập tên đợt.' },
      { field: 'themes.0.slogans', code: 'maxLength', message: 'Khẩu hiệu quá dài.' },
    ];
    expect(planRefusal(refused(400, { code: 'invalid', fields }), form)).toBeUndefined();
    expect(form.get('waves.0.name')?.errors).toEqual({ server: 'Cần nhập tên đợt.' });
    expect(form.get('themes.0.slogans')?.errors).toEqual({ server: 'Khẩu hiệu quá dài.' });
  });

  it('puts a taken code on the code and says a broken rule for the whole form', () => {
    const form = planForm(plan);
    expect(planRefusal(refused(409, { code: 'campaigns.code-taken', detail: 'Mã đã được dùng.' }), form)).toBeUndefined();
    expect(form.controls.code.errors).toEqual({ server: 'Mã đã được dùng.' });
    expect(planRefusal(refused(422, { code: 'campaigns.window' }), form)).toBe('Không hợp lệ.');
  });
});

describe('two people on one plan', () => {
  it('see where the plans differ, in words', () => {
    const mine = { ...plan, windowTo: '2026-12-02', legalBasis: '' };
    expect(planDifferences(plan, mine)).toEqual([
      { label: 'campaigns.legal-basis', theirs: '1676/QĐ-TTg', mine: '' },
      { label: 'campaigns.window', theirs: '01/11/2026 – 30/11/2026', mine: '01/11/2026 – 01/12/2026' },
    ]);
  });

  it('can save over the other without referring to parts that are gone', () => {
    const over = planOver({ ...plan, waves: [] }, plan);
    expect([over.waves[0]!.id, over.themes[0]!.id]).toEqual([undefined, 5]);
  });
});
