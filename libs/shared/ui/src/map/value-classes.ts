/**
 * The inner edges of at most five classes with about equally many values in each: quintiles, rounded to two significant digits so that the legend
 * can be read. An edge that would leave a class empty is dropped, so that few or equal values make fewer classes.
 */
export function classEdges(values: readonly number[]): readonly number[] {
  const sorted = [...values].sort((left, right) => left - right);
  const quintiles = [1, 2, 3, 4].map((step) => Number((sorted[Math.floor((step * sorted.length) / 5)] ?? 0).toPrecision(2)));
  return quintiles.reduce<number[]>((edges, edge) => {
    const before = edges.at(-1) ?? -Infinity;
    const divides = sorted.some((value) => value >= before && value < edge) && sorted.some((value) => value >= edge);
    return divides ? [...edges, edge] : edges;
  }, []);
}

/** The class of a value, counted from 0; an edge belongs to the class above it. */
export function classOf(value: number, edges: readonly number[]): number {
  return edges.filter((edge) => value >= edge).length;
}

/** The step of the one hue, 1 (pale) to 5 (full), that a class is drawn in; fewer classes keep the whole span, for the sake of grey. */
export function shadeOf(index: number, edges: readonly number[]): number {
  return edges.length === 0 ? 3 : Math.round(1 + (index * 4) / edges.length);
}
