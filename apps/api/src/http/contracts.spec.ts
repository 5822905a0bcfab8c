import type { OpenAPIObject } from '@nestjs/swagger';
import type { DeclaredContracts, DeclaredOperation } from '@ra-quan/shared/model';
import { fulfil } from './contracts';

const declared: DeclaredOperation = {
  summary: 'Đếm thuyền · Count boats',
  path: { harbour: { type: 'integer' } },
  headers: {},
  query: { q: false },
  answer: { $ref: '#/components/schemas/Count' },
};
const contracts = (change: Partial<DeclaredOperation> = {}): DeclaredContracts => ({
  tags: [{ name: 'boats', description: 'Thuyền · Boats' }],
  operations: { 'boats.count': { ...declared, ...change } },
  schemas: { Count: { type: 'integer' }, Problem: { type: 'object' } },
});
const scanned = (change: object = {}): OpenAPIObject => ({
  openapi: '3.1.0',
  info: { title: 'Boats', version: '1' },
  paths: {
    '/harbours/{harbour}/boats': {
      get: {
        operationId: 'boats.count',
        parameters: [
          { name: 'harbour', in: 'path', required: true, schema: { type: 'number' } },
          { name: 'q', in: 'query', required: false, schema: { type: 'string', maxLength: 20 } },
        ],
        responses: { 200: { description: '', content: { 'application/json': { example: 3 } } } },
        ...{ 'x-permission': 'boats.read' },
        ...change,
      },
    },
  },
  components: { schemas: { BoatDto: { type: 'object' } } },
});
const count = (document: OpenAPIObject) => document.paths['/harbours/{harbour}/boats']!.get!;

describe('the description of an operation', () => {
  it('has its answer, its path and its failures from the contract, and its query and example from the handler', () => {
    const document = fulfil(scanned(), contracts());
    expect(count(document)).toMatchObject({
      tags: ['boats'],
      summary: declared.summary,
      security: [{ session: [] }],
      parameters: [
        { name: 'harbour', in: 'path', schema: { type: 'integer' } },
        { name: 'q', in: 'query', schema: { maxLength: 20 } },
      ],
      responses: { 200: { content: { 'application/json': { example: 3, schema: declared.answer } } } },
    });
    expect(Object.keys(count(document).responses).sort()).toEqual(['200', '400', '401', '403', '404', '4XX', '5XX']);
    expect(document.components?.schemas).toMatchObject({ Count: { type: 'integer' }, BoatDto: { additionalProperties: false } });
  });

  it('says that a file is one of two kinds, and that nothing is nothing', () => {
    const content = (answer: DeclaredOperation['answer']) => {
      const { 200: good } = count(fulfil(scanned(), contracts({ answer }))).responses as Record<string, { content?: object }>;
      return Object.keys(good?.content ?? {});
    };
    expect(content('file')).toEqual(['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/csv']);
    expect(content(null)).toEqual([]);
  });

  it('is not made where handler and contract differ', () => {
    expect(() => fulfil(scanned({ operationId: 'boats.sink' }), contracts())).toThrow(/boats\.sink: no contract/);
    expect(() => fulfil(scanned(), contracts({ query: {} }))).toThrow(/boats\.count: its DTO reads another query/);
    expect(() => fulfil(scanned(), contracts({ query: { q: true } }))).toThrow(/another query/);
  });
});
