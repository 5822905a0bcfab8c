import { HttpClient, type HttpContext, type HttpResourceRef, httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { type FileBytes, type Id, type Operation, type Told, addressOf } from '@ra-quan/shared/model';
import { firstValueFrom } from 'rxjs';
import { requestParams } from '../url/url-state';
import { Reach, isUnreached } from './reach';

/** A query as a page holds it: what is empty is not sent. */
export type Filter<Query> = { readonly [Key in keyof Query]: Query[Key] | null | '' };

/** A file is sent as what the browser holds of it. */
type Sent<Body> = [Body] extends [never] ? never : Body extends FileBytes ? Blob : Body;

type Part<Of extends Told, Name extends keyof Told> = Name extends keyof Of ? Of[Name] : never;
type Optional<Name extends string, Value> = [Value] extends [never] ? unknown : { readonly [Key in Name]: Value };

/** What an operation is asked with: the parts that its contract names. */
export type Asked<Of extends Told> = Optional<'path', Part<Of, 'path'>> &
  Optional<'query', Filter<Part<Of, 'query'>>> &
  Optional<'headers', Part<Of, 'headers'>> &
  Optional<'body', Sent<Part<Of, 'body'>>>;

/** The same with every part open. */
interface Parts {
  readonly path?: object;
  readonly query?: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export const requestOf = <Of extends Told>(operation: Operation<Of>, asked: Asked<Of>) => {
  const { path, query, headers, body } = asked as Parts;
  const type: Record<string, string> = body instanceof Blob ? { 'content-type': 'application/octet-stream' } : {};
  return { url: addressOf(operation, path), params: requestParams({ ...query }), headers: { ...type, ...headers }, body };
};

/** Asks an operation again whenever what it is asked with changes, and where it failed because the server was not reached, as soon as it is; `undefined` asks for nothing. Call it where `inject` works. */
export function answerTo<Of extends Told>(
  operation: Operation<Of>,
  asked: () => Asked<Of> | undefined,
  context?: HttpContext,
): HttpResourceRef<Of['answer'] | undefined> {
  const answer = httpResource<Of['answer']>(() => {
    const now = asked();
    return now && { ...requestOf(operation, now), method: operation.method, context };
  });
  inject(Reach).onReturn(() => {
    if (isUnreached(answer.error())) answer.reload();
  });
  return answer;
}

/** What a filter asks; nothing while there is none. */
export const asQuery = <Query>(query: Query | undefined) => (query === undefined ? undefined : { query });

/** What asks for one thing; nothing while it is not known which. */
export const askedFor = (id: Id | undefined) => (id === undefined ? undefined : { path: { id } });

/** Asks operations once. */
@Service()
export class Operations {
  private readonly http = inject(HttpClient);

  /** @throws the `HttpErrorResponse` of a refusal */
  ask<Of extends Told>(operation: Operation<Of>, asked: Asked<Of>, context?: HttpContext): Promise<Of['answer']> {
    const { url, ...request } = requestOf(operation, asked);
    return firstValueFrom(this.http.request<Of['answer']>(operation.method, url, { ...request, context }));
  }
}
