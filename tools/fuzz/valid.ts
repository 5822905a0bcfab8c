import fc from 'fast-check';
import type { Document, Operation, Schema } from './description.ts';
import { collectionOf, type Known } from './known.ts';
import type { Random } from './random.ts';

/** A request before it is written down: what the mutations change. */
export interface Draft {
  readonly operation: Operation;
  readonly path: Readonly<Record<string, string>>;
  /** Names and values as they will stand in the address, encoded. */
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** The bytes instead of the body, where it is not JSON. */
  readonly raw?: string | Buffer;
}

const days = ['2026-05-01', '2026-05-08', '2026-05-19', '2026-05-20', '2026-05-23', '2020-05-23', '2025-07-01', '2026-06-01', '2027-01-01'];
const files = ['', 'Mã;Tên\n01;Hà Nội\n', 'code,name,kind,parent\n01,Hà Nội,city,\n', 'PK\u0003\u0004'];

/** Requests as the description says they are, about what exists. */
export class ValidRequests {
  private readonly document: Document;
  private readonly known: Known;
  private readonly random: Random;

  constructor(document: Document, known: Known, random: Random) {
    this.document = document;
    this.known = known;
    this.random = random;
  }

  draft(operation: Operation): Draft {
    const asked = operation.parameters.filter(({ required }) => required || this.random.chance(0.3));
    const of = (place: string) => asked.filter((parameter) => parameter.in === place);
    const collection = collectionOf(operation.path);
    const id = this.known.idIn(collection) ?? 1;
    const path = of('path').map(({ name, schema }) => [name, encodeURIComponent(String(name === 'id' ? id : this.value(schema, name)))]);
    const query = of('query').flatMap(({ name, schema }) =>
      [this.value(schema, name)].flat().map((value) => [name, encodeURIComponent(String(value))] as const),
    );
    const headers = of('header').map(({ name }) => [name, `key-${this.random.below(1000)}`]);
    const { body } = operation;
    const isJson = body?.type === 'application/json';
    return {
      operation,
      path: Object.fromEntries(path) as Record<string, string>,
      query,
      headers: { ...(body && { 'content-type': body.type }), ...(Object.fromEntries(headers) as Record<string, string>) },
      body: isJson ? this.value(body.schema, '', this.known.thing(collection, id)) : undefined,
      ...(body && !isJson && { raw: this.random.pick(files) }),
    };
  }

  /** @param present what stands there now: a change of it is about its fields and its version */
  private value(schema: Schema, name: string, present?: Readonly<Record<string, unknown>>): unknown {
    if (schema.$ref) return this.value(this.document.components.schemas[schema.$ref.split('/').pop()!]!, name, present);
    if (schema.anyOf) return this.value(this.random.pick(schema.anyOf), name);
    if (schema.const !== undefined) return schema.const;
    if (schema.enum) return this.random.pick(schema.enum);
    const types = [schema.type ?? 'string'].flat();
    if (types.includes('null') && this.random.chance(0.3)) return null;
    if (types.includes('object')) return this.object(schema, present);
    if (types.includes('array')) return this.list(schema, name);
    if (schema.example !== undefined && schema.example !== null && this.random.chance(0.3)) return schema.example;
    if (types.includes('boolean')) return this.random.chance(0.5);
    if (types.includes('integer')) return this.whole(schema, name);
    if (types.includes('number')) return this.random.next();
    return this.text(schema);
  }

  private object({ properties = {}, required = [] }: Schema, present?: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const asked = Object.entries(properties).filter(([name]) => required.includes(name) || this.random.chance(0.4));
    return Object.fromEntries(
      asked.map(([name, schema]) => {
        const isPlain = present && name in present && typeof present[name] !== 'object';
        return [name, isPlain && this.random.chance(0.8) ? present[name] : this.value(schema, name)];
      }),
    );
  }

  private list({ items = {}, minItems = 0, maxItems = 3 }: Schema, name: string): unknown[] {
    const length = Math.min(maxItems, Math.max(minItems, this.random.below(3)));
    const list = Array.from({ length }, () => this.value(items, name));
    return [...new Map(list.map((item) => [JSON.stringify(item), item])).values()];
  }

  private whole({ minimum = 0, maximum = 1000 }: Schema, name: string): number {
    const seen = this.known.value(name);
    if (typeof seen === 'number' && this.random.chance(0.9)) return seen;
    return minimum + this.random.below(Math.min(maximum - minimum, 20) + 1);
  }

  private text({ format, pattern, example, minLength = 0, maxLength = 100 }: Schema): string {
    if (format === 'date') return this.random.pick(days);
    if (format === 'date-time') return `${this.random.pick(days)}T0${this.random.below(10)}:30:00+07:00`;
    if (typeof example === 'string' && this.random.chance(0.7)) return example;
    if (pattern) return fc.sample(fc.stringMatching(new RegExp(pattern)), { numRuns: 1, seed: this.random.below(1_000_000) })[0]!;
    return 'Lễ ra quân '.repeat(40).slice(0, Math.max(minLength, 1 + this.random.below(maxLength)));
  }
}
