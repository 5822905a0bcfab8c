import { type Signal, computed, inject } from '@angular/core';
import { type Day, isDay } from '@ra-quan/shared/model';
import { type ParamsPatch, UrlParams } from './url-params';

/** How one value stands in the address; at its fallback it does not stand there at all. */
export interface UrlParam<Value> {
  readonly fallback: Value;
  read(text: string): Value;
}

type Shape = Readonly<Record<string, UrlParam<unknown>>>;
type Values<Params extends Shape> = { readonly [Key in keyof Params]: Params[Key] extends UrlParam<infer Value> ? Value : never };

export interface UrlState<Params extends Shape> {
  readonly values: Signal<Values<Params>>;
  /** Changes some values. Unless `page` is among them, a list goes back to its first page. */
  set(patch: Partial<Values<Params>>): void;
}

export const textParam = (fallback = ''): UrlParam<string> => ({ fallback, read: (text) => text });

const numberIn = <Otherwise>(text: string, otherwise: Otherwise): number | Otherwise =>
  /^-?\d{1,15}$/.test(text) ? Number(text) : otherwise;

export function numberParam(fallback: number): UrlParam<number>;
export function numberParam(): UrlParam<number | null>;
export function numberParam(fallback: number | null = null): UrlParam<number | null> {
  return { fallback, read: (text) => numberIn(text, fallback) };
}

/** A number that follows something else as long as the address does not say it. */
export function followingParam(fallback: () => number): UrlParam<number> {
  return {
    get fallback() {
      return fallback();
    },
    read: (text) => numberIn(text, fallback()),
  };
}

export const dayParam = (fallback: Day | null = null): UrlParam<Day | null> => ({
  fallback,
  read: (text) => (isDay(text) ? text : fallback),
});

export const oneOfParam = <Value extends string>(allowed: readonly Value[], fallback: Value | ''): UrlParam<Value | ''> => ({
  fallback,
  read: (text) => allowed.find((value) => value === text) ?? fallback,
});

/** What can stand in an address. */
type Writable = string | number | boolean | null | undefined;

const written = (param: UrlParam<unknown> | undefined, value: Writable): string | null =>
  value === null || value === undefined || value === '' || value === param?.fallback ? null : String(value);

/** Filters, page, sort and period of a page, kept in the address. Call it where `inject` works. */
export function urlState<Params extends Shape>(shape: Params): UrlState<Params> {
  const url = inject(UrlParams);
  const readAll = () =>
    Object.entries(shape).map(([name, param]) => {
      const text = url.read(name);
      return [name, text === undefined ? param.fallback : param.read(text)] as const;
    });
  return {
    values: computed(() => Object.fromEntries(readAll()) as Values<Params>, { equal: sameValues }),
    set(patch) {
      const firstPage: ParamsPatch = 'page' in shape ? { page: null } : {};
      const changed = Object.entries<unknown>(patch).map(([name, value]) => [name, written(shape[name], value as Writable)] as const);
      url.patch({ ...firstPage, ...Object.fromEntries(changed) });
    },
  };
}

/** The values as request parameters: what is empty is not sent. */
export function requestParams(values: Readonly<Record<string, unknown>>): Record<string, string | number | boolean> {
  const sent = Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return Object.fromEntries(sent) as Record<string, string | number | boolean>;
}

const sameValues = (left: object, right: object) => JSON.stringify(left) === JSON.stringify(right);
