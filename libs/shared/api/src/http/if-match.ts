import { Conflict } from '../errors';

/**
 * Refuses with 409 when the thing was changed since the writer read it.
 * @param stored the thing as it stands, with its optimistic version
 * @param seen the version the writer saw
 */
export function requireVersion(stored: { readonly version: number }, seen: number): void {
  if (stored.version !== seen) throw new Conflict(stored);
}
