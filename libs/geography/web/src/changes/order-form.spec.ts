import { kindOfName, orderForm, orderOf, orderShapes, partGroup } from './order-form';

describe('the form of an ordered change', () => {
  it('sends a merger with the kind that the new name says', () => {
    const form = orderForm();
    form.patchValue({
      effectiveOn: '2027-01-01',
      decree: ' Nghị quyết 1 ',
      unitIds: [4, 5],
      becomes: [{ name: ' Phường Mới ', code: '00098' }],
    });
    expect(form.valid).toBe(true);
    expect(orderOf(form)).toEqual({
      kind: 'merge',
      effectiveOn: '2027-01-01',
      decree: 'Nghị quyết 1',
      unitIds: [4, 5],
      becomes: [{ name: 'Phường Mới', code: '00098', kind: 'ward' }],
      shares: 'none',
    });
  });

  it('reads a share with a comma, and leaves an empty one out', () => {
    const form = orderForm();
    form.controls.becomes.clear();
    for (const share of ['0,6', '']) {
      const part = partGroup(orderShapes.split.asked);
      part.patchValue({ name: 'Xã Một', code: '00001', share });
      form.controls.becomes.push(part);
    }
    expect(orderOf(form).becomes.map(({ share }) => share)).toEqual([0.6, undefined]);
  });

  it('sends only what the kind of change asks', () => {
    const form = orderForm();
    form.controls.becomes.clear();
    form.controls.becomes.push(partGroup(orderShapes.recode.asked));
    form.controls.becomes.at(0).patchValue({ name: 'Xã Một', code: '00001', parentId: 7 });
    expect(orderOf(form).becomes).toEqual([{ code: '00001' }]);
  });

  it('knows no kind of a name without one', () => expect(kindOfName('Trảng Bom')).toBeUndefined());
});
