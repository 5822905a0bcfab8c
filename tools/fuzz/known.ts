import type { Random } from './random.ts';

/** Words of queries and paths, and the field of the answers in which the same thing stands. */
const aliases: Readonly<Record<string, string>> = {
  campaign: 'campaignId',
  copiedFrom: 'campaignId',
  unit: 'unitId',
  parent: 'unitId',
  within: 'unitId',
  province: 'unitId',
  parentId: 'unitId',
  toUnitId: 'unitId',
  unitIds: 'unitId',
  indicator: 'indicatorId',
  event: 'eventId',
  organisationIds: 'organisationId',
};

/** Where things are listed whose ids stand elsewhere under a name of their own. */
const collections: Readonly<Record<string, string>> = {
  '/api/v1/campaigns': 'campaignId',
  '/api/v1/units': 'unitId',
  '/api/v1/figures/indicators': 'indicatorId',
  '/api/v1/figures/cells': 'cellId',
  '/api/v1/partners/organisations': 'organisationId',
  '/api/v1/launch-events': 'eventId',
};

const most = 100;

/** The collection that an address is about: `/api/v1/units` of `/api/v1/units/{id}/children`. */
export const collectionOf = (path: string) => path.split('/{')[0]!;

/** What the answers said of what exists, so that valid requests are about something. */
export class Known {
  private readonly values = new Map<string, unknown[]>();
  private readonly things = new Map<string, Readonly<Record<string, unknown>>>();
  private readonly random: Random;

  constructor(random: Random) {
    this.random = random;
  }

  learn(path: string, answer: unknown, collection = collectionOf(path)): void {
    if (Array.isArray(answer)) for (const item of answer.slice(0, most)) this.learn(path, item, collection);
    else if (typeof answer === 'object' && answer !== null) this.learnThing(path, answer as Record<string, unknown>, collection);
  }

  /** A value that was seen under the name. */
  value(name: string): unknown {
    const seen = this.values.get(aliases[name] ?? name);
    return seen && this.random.pick(seen);
  }

  /** The id of something in the collection. */
  idIn(collection: string): unknown {
    return this.value(collections[collection] ?? collection);
  }

  thing(collection: string, id: unknown): Readonly<Record<string, unknown>> | undefined {
    return this.things.get(`${collection} ${String(id)}`);
  }

  private learnThing(path: string, thing: Record<string, unknown>, collection: string): void {
    if (Number.isInteger(thing['id'])) {
      this.keep(collections[collection] ?? collection, thing['id']);
      this.things.set(`${collection} ${String(thing['id'])}`, thing);
    }
    for (const [name, value] of Object.entries(thing)) {
      if (/Id$/.test(name) && Number.isInteger(value)) this.keep(name, value);
      // What stands inside a page belongs to the collection; what stands inside a thing does not.
      if (typeof value === 'object') this.learn(path, value, name === 'items' ? collection : name === 'waves' ? 'waveId' : name);
    }
  }

  private keep(name: string, value: unknown): void {
    const seen = this.values.get(name) ?? [];
    if (seen.includes(value)) return;
    if (seen.length < most) seen.push(value);
    else seen[this.random.below(most)] = value;
    this.values.set(name, seen);
  }
}
