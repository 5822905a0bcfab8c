import type { Id, Version } from './quantities';

/** What an operation takes and gives, in types only: nothing of it is there when the product runs. */
export interface Told {
  readonly path?: object;
  readonly query?: object;
  readonly headers?: object;
  readonly body?: unknown;
  readonly answer: unknown;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type Success = 200 | 201 | 202 | 204;

/** One operation as server, browser and the description of the API see it (ADR 0012). */
export interface Operation<Of extends Told = Told> {
  /** `campaigns.page`: the contract and the name in it. */
  readonly id: string;
  readonly method: Method;
  /** Below `apiRoot`, parts after a colon come from `path`: `campaigns/:id`. */
  readonly path: string;
  readonly status: Success;
  /** Holds the types; never a value. */
  readonly told?: Of;
}

/** Where every operation lies. */
export const apiRoot = '/api/v1';

/** An operation without an answer says 204. */
type Status<Answer> = [Answer] extends [void] ? [status: 204] : [status?: Exclude<Success, 204>];

/** Declares an operation. @param status of success, where it is not 200, or 201 for `POST` */
export function operation<Of extends Told>(method: Method, path: string, ...[status]: Status<Of['answer']>): Omit<Operation<Of>, 'id'> {
  return { method, path, status: status ?? (method === 'POST' ? 201 : 200) };
}

/** The operations of a domain under the name that ids, tags and generated clients show. */
export function contract<Operations extends Readonly<Record<string, Omit<Operation, 'id'>>>>(name: string, operations: Operations) {
  return Object.fromEntries(Object.entries(operations).map(([key, one]) => [key, { ...one, id: `${name}.${key}` }])) as {
    readonly [Key in keyof Operations]: Operations[Key] & Pick<Operation, 'id'>;
  };
}

/** The address of an operation: `/api/v1/campaigns/3`. */
export function addressOf({ path }: Operation, parts: object = {}): string {
  const values = parts as Readonly<Record<string, string | number>>;
  return `${apiRoot}/${path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name]!))}`;
}

/** The answer to what was created: its identity. */
export interface Created {
  readonly id: Id;
}

/** One step of a workflow that somebody takes. */
export interface StepOrder {
  /** The version that was seen. */
  readonly version: Version;
  /** Some steps ask for it. */
  readonly reason?: string;
}
