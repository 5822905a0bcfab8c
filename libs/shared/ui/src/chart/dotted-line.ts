/** What is drawn on: the part of a path (d3-path) that this line needs. */
interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(x: number, y: number, radius: number, from: number, to: number): void;
}

/** Two rings that the line's own width fills to one dot. */
const rings = [1.25, 3];
const nothing = () => undefined;

/** A curve as d3 takes it: straight from point to point, with a dot at each, so that a point alone between two gaps is seen. */
export function dottedLine(pen: Pen) {
  let begun = false;
  return {
    areaStart: nothing,
    areaEnd: nothing,
    lineStart: () => void (begun = false),
    lineEnd: nothing,
    point(x: number, y: number): void {
      if (begun) pen.lineTo(x, y);
      begun = true;
      for (const radius of rings) {
        pen.moveTo(x + radius, y);
        pen.arc(x, y, radius, 0, 2 * Math.PI);
      }
      pen.moveTo(x, y);
    },
  };
}
