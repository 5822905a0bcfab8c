import { ContractCheck, type Seen } from './contract-check';

const boat = {
  type: 'object',
  properties: { id: { type: 'integer' }, builtOn: { type: 'string', format: 'date' } },
  required: ['id', 'builtOn'],
  additionalProperties: false,
};
const answer = (schema: object) => ({ content: { 'application/json': { schema } } });
const check = new ContractCheck({
  paths: {
    '/api/v1/boats/{id}': {
      get: { operationId: 'boats.one', responses: { 200: answer({ $ref: '#/components/schemas/Boat' }) } },
      delete: { operationId: 'boats.sink', responses: { 204: {} } },
    },
    '/api/v1/boats/count': { get: { operationId: 'boats.count', responses: { 200: answer({ type: 'integer' }) } } },
  },
  components: { schemas: { Boat: boat, Problem: { type: 'object', properties: { code: { type: 'string' } }, required: ['code'] } } },
} as never);

const seen = (change: Partial<Seen>): Seen => ({
  method: 'GET',
  address: '/api/v1/boats/1?full=true',
  status: 200,
  type: 'application/json',
  body: { id: 1, builtOn: '2026-05-08' },
  ...change,
});

describe('an answer', () => {
  it('passes as it is described', () => {
    check.check(seen({}));
    check.check(seen({ address: '/api/v1/boats/count', body: 3 }));
    check.check(seen({ method: 'DELETE', status: 204, type: '', body: '' }));
    check.check(seen({ status: 404, type: 'application/problem+json', body: { code: 'not-found' } }));
  });

  it.each([
    ['has a field more', { body: { id: 1, builtOn: '2026-05-08', anchor: true } }, /boats\.one[^]*additional properties[^]*anchor/],
    ['lacks a field', { body: { id: 1 } }, /builtOn/],
    ['has a day that is none', { body: { id: 1, builtOn: '2026-02-30' } }, /\/builtOn must match format "date"/],
    ['has an id that is no whole number', { body: { id: 1.5, builtOn: '2026-05-08' } }, /\/id must be integer/],
    ['has a status that is not described', { status: 201 }, /boats\.one answers 201/],
    ['is of another type', { type: 'text/html', body: '<p>' }, /instead of application\/json/],
    ['has content where there is none', { method: 'DELETE', status: 204, type: 'text/plain', body: 'sunk' }, /instead of nothing/],
    ['comes from an address that is not described', { address: '/api/v1/ships' }, /not described/],
    ['is a failure without its code', { status: 500, body: {} }, /code/],
  ])('that %s is caught', (_, change, message) => {
    expect(() => check.check(seen(change))).toThrow(message);
  });
});
