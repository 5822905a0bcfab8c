/** Something that must not be seen. */
export interface Finding {
  readonly kind: string;
  /** The route, as `shapeOf` tells it. */
  readonly shape: string;
  /** The words of the element, or what the browser said. */
  readonly text: string;
}

/** Where it was seen. */
export interface Place {
  readonly role: string;
  readonly address: string;
  readonly look: string;
  /** The button that was pressed before. */
  readonly after?: string;
}

const most = 3;
const short = (text: string) => (text.length > 400 ? `${text.slice(0, 400)}…` : text);
const some = (all: ReadonlySet<string>) => [...all].slice(0, 9).join(', ') + (all.size > 9 ? ` … (${all.size})` : '');

/** What was found, the same thing once, with everybody who saw it. */
export class Findings {
  private readonly found = new Map<string, { readonly finding: Finding; readonly places: Place[] }>();

  add(finding: Finding, place: Place): void {
    const key = JSON.stringify([finding.kind, finding.shape, finding.text]);
    const known = this.found.get(key);
    if (known) known.places.push(place);
    else this.found.set(key, { finding, places: [place] });
  }

  get count(): number {
    return this.found.size;
  }

  /** How many pages of somebody something was found on. */
  get pages(): number {
    const places = [...this.found.values()].flatMap((one) => one.places);
    return new Set(places.map(({ role, address }) => `${role} ${address}`)).size;
  }

  get kinds(): ReadonlySet<string> {
    return new Set([...this.found.values()].map(({ finding }) => finding.kind));
  }

  report(): string {
    const all = [...this.found.values()].sort((left, right) => order(left.finding).localeCompare(order(right.finding)));
    return all.map(({ finding, places }) => told(finding, places)).join('\n');
  }
}

const order = ({ kind, shape, text }: Finding) => [kind, shape, text].join('\n');

function told({ kind, shape, text }: Finding, places: readonly Place[]): string {
  const of = (part: (place: Place) => string | undefined) => new Set(places.map(part).filter((one) => one !== undefined));
  const addresses = [...of(({ address }) => address)].slice(0, most).join(' ');
  const after = of((place) => place.after);
  const where = [
    some(of(({ role }) => role)),
    some(of(({ look }) => look)),
    addresses,
    ...(after.size > 0 ? [`after «${[...after].slice(0, most).join('», «')}»`] : []),
  ];
  return `✗ ${kind} · ${shape}\n    ${short(text)}\n    ${where.join(' · ')}`;
}
