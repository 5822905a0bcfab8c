import map from '@svg-maps/vietnam';
import { archipelagos, shapeIds } from './shape-ids';
import { shapeOf, shapes } from './shapes';

const drawnIds = (map as { locations: { id: string }[] }).locations.map(({ id }) => id);

describe('the shapes of the map', () => {
  it('stand for 63 codes, and none of them is left out or used twice', () => {
    expect(shapes.size).toBe(63);
    expect(Object.values(shapeIds).flat().sort()).toEqual([...drawnIds].sort());
  });

  it('have Hoàng Sa in Đà Nẵng and Trường Sa in Khánh Hòa, and nowhere else', () => {
    const withIsles = [...shapes].filter(([, { isles }]) => isles !== '').map(([code]) => code);
    expect(withIsles.sort()).toEqual(['48', '56']);
    expect(archipelagos.map(({ shape, code }) => [shape, shapeIds[code]])).toEqual([
      ['hoangsa', ['danang', 'hoangsa']],
      ['truongsa', ['khanhhoa', 'truongsa']],
    ]);
  });

  it('start at their own place when they are put together', () => {
    const [daNang, quangNam] = [shapeOf(['48']), shapeOf(['49'])];
    expect(shapeOf(['48', '49'])).toEqual({ land: daNang.land + quangNam.land, isles: daNang.isles });
    for (const { land, isles } of shapes.values()) expect([land[0], isles[0] ?? 'M']).toEqual(['M', 'M']);
  });
});
