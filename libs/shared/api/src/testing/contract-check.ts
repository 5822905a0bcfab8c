import type { ErrorObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

/** One answer as it came. */
export interface Seen {
  readonly method: string;
  /** With the query, as it was asked for: `/api/v1/campaigns?page=1`. */
  readonly address: string;
  readonly status: number;
  /** Without parameters: `application/json`. */
  readonly type: string;
  readonly body: unknown;
}

export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { operationId: string; responses: Responses }>>>>;
}
type Responses = Readonly<Record<string, { readonly content?: Readonly<Record<string, object>> }>>;

/** Holds answers against the description of the API that gave them. */
export class ContractCheck {
  private readonly schemas = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  private readonly document: Document;
  private readonly places: readonly { readonly path: string; readonly pattern: RegExp }[];

  constructor(document: Document) {
    this.document = document;
    addFormats(this.schemas);
    this.schemas.addVocabulary(Object.keys(document)).addSchema({ $id: 'api', ...document });
    // The fewer parts vary the better an address fits: `/campaigns/calendar` before `/campaigns/{id}`.
    const variable = (path: string) => path.split('{').length;
    this.places = Object.keys(document.paths)
      .sort((left, right) => variable(left) - variable(right))
      .map((path) => ({ path, pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`) }));
  }

  /** @throws where the answer is not what the description says, with the operation and the place in the body */
  check(seen: Seen): void {
    if (seen.status >= 400) return this.hold(seen, '/components/schemas/Problem', `${seen.method} ${seen.address}`);
    const [address] = seen.address.split('?') as [string];
    const method = seen.method.toLowerCase();
    const place = this.places.find(({ path, pattern }) => pattern.test(address) && this.document.paths[path]?.[method]);
    const operation = place && this.document.paths[place.path]?.[method];
    if (!operation) throw new Error(`${seen.method} ${address} is answered, but not described`);
    const described = operation.responses[seen.status];
    if (!described) throw new Error(`${operation.operationId} answers ${seen.status}, which is not described`);
    const types = Object.keys(described.content ?? {});
    if (types.length === 0 ? seen.body !== '' : !types.includes(seen.type)) {
      throw new Error(`${operation.operationId} answers ${seen.type || 'something'} instead of ${types.join(' or ') || 'nothing'}`);
    }
    if (seen.type !== 'application/json') return;
    const pointer = ['paths', place.path, method, 'responses', seen.status, 'content', seen.type, 'schema'];
    this.hold(seen, `/${pointer.map(escaped).join('/')}`, operation.operationId);
  }

  private hold({ body, status }: Seen, pointer: string, name: string): void {
    const validate = this.schemas.getSchema(`api#${pointer}`);
    if (!validate) throw new Error(`${name}: no schema at ${pointer}`);
    if (!validate(body)) throw new Error(`${name} (${status}) is not as described:\n${(validate.errors ?? []).map(sentence).join('\n')}`);
  }
}

const escaped = (part: string | number) => encodeURIComponent(String(part).replaceAll('~', '~0').replaceAll('/', '~1'));

const sentence = ({ instancePath, message, params }: ErrorObject) => `  ${instancePath || '/'} ${message} ${JSON.stringify(params)}`;
