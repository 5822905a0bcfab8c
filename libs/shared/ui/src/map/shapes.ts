import map from '@svg-maps/vietnam';
import { archipelagos, shapeIds } from './shape-ids';

/** The outlines of one province of before 01/07/2025, as SVG path data. */
export interface Shape {
  readonly land: string;
  /** Islands too small to be seen without a stroke of their own; empty for most. */
  readonly isles: string;
}

interface SvgMap {
  readonly locations: readonly { readonly id: string; readonly path: string }[];
}

/** Shapes are put together in one path, where a leading `m` would be relative to the shape before. */
const fromItsOwnStart = (path: string) =>
  path.replace(/^m\s*([-\d.e]+)[\s,]+([-\d.e]+)\s*(?=([-\d.])?)/, (_, x, y, next) => `M${x} ${y}${next ? 'l' : ''}`);

const paths = new Map((map as SvgMap).locations.map(({ id, path }) => [id, fromItsOwnStart(path)]));
const isArchipelago = (id: string) => archipelagos.some(({ shape }) => shape === id);
const joined = (ids: readonly string[]) => ids.map((id) => paths.get(id)!).join('');

/** Official code of before 01/07/2025 → shape. A large module: loaded only where a map is shown. */
export const shapes: ReadonlyMap<string, Shape> = new Map(
  Object.entries(shapeIds).map(([code, ids]) => [
    code,
    { land: joined(ids.filter((id) => !isArchipelago(id))), isles: joined(ids.filter(isArchipelago)) },
  ]),
);

/** The shape of an area made up of several provinces. */
export function shapeOf(codes: readonly string[]): Shape {
  const all = codes.flatMap((code) => shapes.get(code) ?? []);
  return { land: all.map(({ land }) => land).join(''), isles: all.map(({ isles }) => isles).join('') };
}
