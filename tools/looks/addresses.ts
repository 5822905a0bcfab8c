/** What the address says of its surroundings, not of the page; the campaign, the day and the place in a list are the same page. */
const surroundings = new Set(['campaign', 'asOf', 'page', 'size', 'sort', 'q', 'next']);

/** The route of an address: numbers stand as `:id`, of the query stays what is chosen by a word (a view, a state), not by a number or a day. */
export function shapeOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://x');
  const path = pathname.replaceAll(/\/\d+(?=\/|$)/g, '/:id');
  const query = [...searchParams]
    .filter(([name, value]) => !surroundings.has(name) && /^[a-z][a-z-]*$/.test(value))
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  return query.length > 0 ? `${path}?${query.join('&')}` : path;
}

/** The addresses that one role comes upon, each route a few times. */
export class Addresses {
  private readonly each: number;
  private readonly waiting: string[] = [];
  private readonly taken = new Set<string>();
  private readonly perShape = new Map<string, number>();

  /** @param each how many addresses of a route are wanted */
  constructor(each: number) {
    this.each = each;
  }

  /** @returns whether it will be visited */
  add(address: string): boolean {
    const shape = shapeOf(address);
    const sameShape = this.perShape.get(shape) ?? 0;
    if (this.taken.has(address) || sameShape >= this.each) return false;
    this.taken.add(address);
    this.perShape.set(shape, sameShape + 1);
    this.waiting.push(address);
    return true;
  }

  next(): string | undefined {
    return this.waiting.shift();
  }

  get shapes(): readonly string[] {
    return [...this.perShape.keys()];
  }
}
