import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<string>();

/** Runs the handling of a request under its id, so that the log of changes can name it. */
export function underRequestId<Result>(id: string, handle: () => Result): Result {
  return current.run(id, handle);
}

/** The id of the request being handled; nothing outside of one. */
export function currentRequestId(): string | undefined {
  return current.getStore();
}
