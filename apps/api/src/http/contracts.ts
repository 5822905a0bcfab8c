import type { OpenAPIObject } from '@nestjs/swagger';
import type { DeclaredContracts, DeclaredOperation, JsonSchema } from '@ra-quan/shared/model';
import { isDeepStrictEqual } from 'node:util';

type Content = Record<string, { schema?: JsonSchema; example?: unknown }>;

/** An operation of the document, as far as contracts have a say in it. */
interface Described {
  operationId: string;
  summary?: string;
  description?: string;
  tags?: string[];
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema?: JsonSchema }[];
  requestBody?: object;
  responses: Record<string, { description?: string; content?: Content; $ref?: string }>;
  security?: Record<string, string[]>[];
  'x-permission'?: string;
}

const failures: Readonly<Record<string, string>> = {
  400: 'Dữ liệu chưa hợp lệ; `fields` nêu từng trường · Invalid input; `fields` names each field',
  401: 'Chưa đăng nhập · Not signed in',
  403: 'Không có quyền, hoặc ngoài địa bàn · Not allowed, or outside the territory',
  404: 'Không tìm thấy · Not found',
  409: 'Đã có thay đổi khác; `current` là giá trị hiện tại · Changed meanwhile; `current` is the value as it stands now',
  422: 'Không đúng quy tắc · Against a rule',
  '4XX': 'Yêu cầu không được chấp nhận · The request was refused',
  '5XX': 'Lỗi hệ thống · Server error',
};
const successes: Readonly<Record<string, string>> = {
  200: 'Kết quả · The answer',
  201: 'Đã tạo · Created',
  202: 'Đã nhận, đang xử lý · Accepted, on its way',
  204: 'Đã xong · Done',
};
const sheetTypes = ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/csv'];
const safeMethods = ['get', 'head', 'options'];

/** Completes the document by the contracts: what each operation takes in its path, what it answers, and how it can fail. */
export function fulfil(document: OpenAPIObject, { operations, schemas, tags }: DeclaredContracts): OpenAPIObject {
  const inputs = document.components?.schemas ?? {};
  for (const input of Object.values(inputs)) Object.assign(input, { additionalProperties: false });
  for (const methods of Object.values(document.paths)) {
    for (const [method, described] of Object.entries(methods as Record<string, Described>)) {
      const declared = operations[described.operationId];
      if (!declared) throw new Error(`${described.operationId}: no contract declares it`);
      complete(method, described, declared);
    }
  }
  const responses = Object.fromEntries(
    Object.entries(failures).map(([status, description]) => [nameOf(status), { description, content: problem }]),
  );
  return { ...document, tags: [...tags], components: { ...document.components, schemas: { ...schemas, ...inputs }, responses } };
}

const problem: Content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
const nameOf = (status: string) => `Failure${status}`;

function complete(method: string, described: Described, declared: DeclaredOperation): void {
  const permission = described['x-permission'];
  const access = permission ? `Cần quyền · Needs \`${permission}\`` : 'Ai cũng gọi được · Open to everybody';
  described.tags = [described.operationId.split('.')[0]!];
  described.summary = declared.summary;
  described.description = `${declared.summary}. ${access}.`;
  described.security = permission ? [{ session: [], ...(safeMethods.includes(method) ? {} : { csrf: [] }) }] : [];
  described.parameters = parametersOf(described, declared);
  const [status] = Object.keys(described.responses) as [string];
  described.responses = { [status]: successOf(status, described, declared), ...failuresOf(method, described) };
}

/** Query parameters are those of the DTO, which checks them; path and headers are the contract's. */
function parametersOf({ operationId, parameters = [] }: Described, { path, headers, query }: DeclaredOperation): Described['parameters'] {
  const asked = parameters.filter((one) => one.in === 'query');
  const read = Object.fromEntries(asked.map(({ name, required = false }) => [name, required]));
  if (!isDeepStrictEqual(read, query)) throw new Error(`${operationId}: its DTO reads another query than its contract says`);
  return [
    ...Object.entries(path).map(([name, schema]) => ({ name, in: 'path', required: true, schema })),
    ...Object.entries(headers).map(([name, { description, ...schema }]) => ({
      name,
      in: 'header',
      required: false,
      description: String(description),
      schema,
    })),
    ...asked,
  ];
}

function successOf(status: string, { responses }: Described, { answer }: DeclaredOperation): Described['responses'][string] {
  const description = successes[status]!;
  if (answer === null) return { description };
  const binary: JsonSchema = { type: 'string', format: 'binary' };
  if (answer === 'file') return { description, content: Object.fromEntries(sheetTypes.map((type) => [type, { schema: binary }])) };
  return { description, content: { 'application/json': { ...responses[status]?.content?.['application/json'], schema: answer } } };
}

function failuresOf(method: string, { parameters = [], requestBody, 'x-permission': permission }: Described): Described['responses'] {
  const has = (place: string) => parameters.some((one) => one.in === place);
  const statuses = [
    ...(has('query') || requestBody ? ['400'] : []),
    ...(permission ? ['401', '403'] : []),
    ...(has('path') ? ['404'] : []),
    ...(safeMethods.includes(method) ? [] : ['409', '422']),
    '4XX',
    '5XX',
  ];
  return Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/${nameOf(status)}` }]));
}
