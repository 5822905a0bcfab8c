let last: Promise<void> = Promise.resolve();

/** Drawings are made one after another, each when the browser has nothing more urgent to do, so that a page full of charts answers in between. */
export function drawingTurn(): Promise<void> {
  last = last.then(() => new Promise((rest) => ('requestIdleCallback' in window ? requestIdleCallback(() => rest()) : setTimeout(rest))));
  return last;
}
