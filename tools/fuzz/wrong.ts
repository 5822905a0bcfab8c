import type { Random } from './random.ts';
import type { Draft } from './valid.ts';

/** What no field, or hardly any, can take: each is a kind of fault that somebody made once. */
const values: readonly unknown[] = [
  ...[null, true, false, [], {}, [[]], [null], { length: 1 }],
  ...['', ' ', 'constructor', '__proto__', 'prototype', 'hasOwnProperty', 'toString', 'null', 'undefined', "'; --", '%', '\\', '$1'],
  ...[
    '\ud800',
    'a\udc00b',
    'a\u0000b',
    'a\u200bb',
    'a\u202eb',
    '\ufeff',
    '😀',
    'e\u0301',
    '\u0958'.repeat(200),
    'x'.repeat(800),
    'x'.repeat(100_000),
  ],
  ...[1e15, 1e308, 40_000, 32_768, 2_147_483_648, 9_007_199_254_740_993, 99_999_999_999, 0, -1, 0.5, -0],
  ...['1e15', '40000', '-1', '0.5', '2147483648', '99999999999999999999', 'NaN', 'Infinity', '-0', '0x10', '1e3', '+1', '１', '01'],
  ...['0000-01-01', '9999-12-31', '10000-01-01', '2026-02-30', '2026-13-01', '1899-12-31', '1900-01-01', '2199-12-31', '2200-01-01'],
  ...[
    '2026-128',
    '2026-W19-5',
    '20260508',
    '2026-05',
    '2026-05-08T08:00',
    '2026-128T08:00:00Z',
    '2026-W19-5T08:00:00Z',
    '20260508T080000Z',
  ],
  ...['0000-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '2026-05-08T24:00:00Z', '2026-05-08T08:00:60Z', '2026-05-08T08:00:00+99:99'],
];

/** Parts of an address that are no text, or not the text they seem. */
const encoded = ['%', '%zz', '%ff', '%c0%80', '%00', '%ed%a0%80', '..%2f..%2f', '%2e%2e', '%25', '%0d%0a', '%F0%9F%98%80'];

const foreignTypes = [
  ...['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'multipart/form-data'],
  ...['application/json; charset=utf-16', 'application/octet-stream', 'application/json-patch+json', 'json', '', 'a/b; c="'],
];

const brokenBodies: readonly (string | Buffer)[] = [
  ...[
    '',
    ' ',
    '{',
    '{"a":1',
    '[1,',
    '{"a":NaN}',
    "{'a':1}",
    '{"a":1}{"b":2}',
    'null',
    'true',
    '1',
    '"text"',
    '[]',
    '[{}]',
    '\ufeff{}',
    '{"a":1e999}',
  ],
  ...['{"__proto__":{"a":1}}', '{"constructor":{"prototype":{"a":1}}}', `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
  ...['[' + '1,'.repeat(200_000) + '1]', `{${Array.from({ length: 20_000 }, (_, at) => `"f${at}":1`).join()}}`, '{"a":"\\ud800"}'],
  ...[
    Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
    Buffer.from([0x00]),
    Buffer.from('{"a":1}', 'utf16le'),
    Buffer.alloc(2_000_000, 0x20),
  ],
];

const headers: readonly (readonly [name: string, value: string])[] = [
  ...(['idempotency-key'] as const).flatMap((name) =>
    ['', 'x'.repeat(5000), '\u00ff', '__proto__', ' '].map((value) => [name, value] as const),
  ),
  ...['', '*', 'x'.repeat(5000), 'vi;q=zzz', '__proto__'].map((value) => ['accept-language', value] as const),
  ...['', 'x'.repeat(5000), 'no/such'].map((value) => ['accept', value] as const),
  ...['gzip', 'no-such'].map((value) => ['content-encoding', value] as const),
  ...['no-such', 'br;q=0', '*;q=0'].map((value) => ['accept-encoding', value] as const),
  ...['', 'x', '\u00ff', '__proto__'].map((value) => ['x-csrf-token', value] as const),
  ...['', 'rq_session=', 'rq_session=%', 'rq_session=%ff; rq_session=x', 'x', '=;;='].map((value) => ['cookie', value] as const),
  ...['GET', 'DELETE'].map((value) => ['x-http-method-override', value] as const),
  ['range', 'bytes=0-1,5-'],
  ['if-modified-since', 'never'],
];

type Change = (draft: Draft, random: Random) => Draft | null;
type Place = readonly (string | number)[];

/** Every place in a body, the body itself among them. */
function placesIn(body: unknown, at: Place = []): Place[] {
  const inner = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  return [at, ...inner.flatMap(([name, value]) => placesIn(value, [...at, Array.isArray(body) ? Number(name) : name]))];
}

/** The body with another value at a place; `undefined` takes it out. */
function replaced(body: unknown, [name, ...rest]: Place, change: (value: unknown) => unknown): unknown {
  if (name === undefined) return change(body);
  if (Array.isArray(body)) return body.map((item: unknown, at) => (at === name ? replaced(item, rest, change) : item));
  const fields = body as Readonly<Record<string, unknown>>;
  return { ...fields, [name]: replaced(fields[name], rest, change) };
}

function inBody(change: (value: unknown, random: Random) => unknown, fits: (value: unknown) => boolean = () => true): Change {
  return (draft, random) => {
    if (draft.body === undefined) return null;
    const valueAt = (place: Place) => place.reduce((value, name) => (value as Record<string | number, unknown>)[name], draft.body);
    const places = placesIn(draft.body).filter((place) => fits(valueAt(place)));
    if (places.length === 0) return null;
    return { ...draft, body: replaced(draft.body, random.pick(places), (value) => change(value, random)) };
  };
}

/** Text for an address; halves of characters cannot be encoded and are written as their three bytes. */
function inAddress(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return /\p{Cs}/u.test(text) ? '%ed%a0%80' : encodeURIComponent(text).slice(0, 12_000);
}

function inQuery(valueFor: (random: Random, before: string) => string): Change {
  return (draft, random) => {
    const names = draft.operation.parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
    if (names.length === 0) return null;
    const name = random.pick(names);
    const before = draft.query.find(([there]) => there === name)?.[1] ?? '';
    return { ...draft, query: [...draft.query.filter(([there]) => there !== name), [name, valueFor(random, before)]] };
  };
}

const isList = (value: unknown) => Array.isArray(value) && value.length > 0;
const isFields = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
const ownField = (name: string) => (value: unknown) =>
  Object.defineProperty({ ...(value as object) }, name, { value: { a: 1 }, enumerable: true });
const raw = (body: string | Buffer, draft: Draft): Draft => ({ ...draft, raw: body, body: undefined });

const changes: Readonly<Record<string, Change>> = {
  'a wrong value in the body': inBody((_, random) => random.pick(values)),
  'a wrong value in the body, again': inBody(
    (_, random) => random.pick(values),
    (value) => !isFields(value),
  ),
  'a field left out': inBody(() => undefined),
  'the same twice in a list': inBody((value) => [...(value as unknown[]), (value as unknown[])[0]], isList),
  'a list without end': inBody(
    (value, random) => Array.from({ length: random.pick([60, 600, 5000]) }, () => (value as unknown[])[0]),
    isList,
  ),
  'an unknown field': inBody(
    (value, random) => ownField(random.pick(['constructor', '__proto__', 'x', 'toString', 'id']))(value),
    isFields,
  ),
  'deep nesting': inBody((_, random) => {
    let deep: unknown = 1;
    for (let depth = random.pick([5, 19, 25, 1000]); depth > 0; depth--) deep = random.chance(0.5) ? [deep] : { a: deep };
    return deep;
  }),
  'a broken body': (draft, random) => draft.operation.body && raw(random.pick(brokenBodies), draft),
  'a body where none belongs': (draft, random) =>
    draft.operation.body
      ? null
      : { ...raw(random.pick(brokenBodies), draft), headers: { ...draft.headers, 'content-type': 'application/json' } },
  'a foreign content type': (draft, random) =>
    draft.operation.unsafe ? { ...draft, headers: { ...draft.headers, 'content-type': random.pick(foreignTypes) } } : null,
  'a wrong value in the query': inQuery((random) => inAddress(random.pick(values))),
  'a wrong value in the query, again': inQuery((random) => inAddress(random.pick(values))),
  'broken encoding in the query': inQuery((random, before) => before + random.pick(encoded)),
  'a parameter twice': (draft, random) => (draft.query.length > 0 ? { ...draft, query: [...draft.query, random.pick(draft.query)] } : null),
  'a parameter with parts': (draft, random) => {
    const name = random.pick(draft.query)?.[0] ?? 'a';
    const parts = random.pick(['[b]', '[]', '[__proto__]', '.b', '[0]', '[constructor][prototype]']);
    return { ...draft, query: [...draft.query.filter(([there]) => there !== name), [`${name}${parts}`, 'c']] };
  },
  'an unknown parameter': (draft, random) => ({
    ...draft,
    query: [...draft.query, [random.pick(['x', '__proto__', 'constructor', '%', '']), '1']],
  }),
  'a parameter left out': (draft, random) =>
    draft.query.length > 0 ? { ...draft, query: draft.query.filter((pair) => pair !== random.pick(draft.query)) } : null,
  'a wrong part of the path': (draft, random) => {
    const names = Object.keys(draft.path);
    if (names.length === 0) return null;
    const part = random.chance(0.3) ? random.pick(encoded) : inAddress(random.pick([...values, 2_147_483_647, 999_999_999]));
    return { ...draft, path: { ...draft.path, [random.pick(names)]: part } };
  },
  'a wrong header': (draft, random) => {
    const [name, value] = random.pick(headers);
    return { ...draft, headers: { ...draft.headers, [name]: value } };
  },
};

const kinds = Object.entries(changes);

/** The draft with one thing wrong, sometimes two, and the name of it. */
export function spoil(draft: Draft, random: Random): { readonly kind: string; readonly draft: Draft } {
  for (;;) {
    const [kind, change] = random.pick(kinds);
    const spoiled = change(draft, random);
    if (spoiled) return random.chance(0.1) ? { kind, draft: spoil(spoiled, random).draft } : { kind, draft: spoiled };
  }
}
