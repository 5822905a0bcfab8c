import type { IncomingMessage } from 'node:http';

/**
 * Takes the base path off an address, where it stands before it: a proxy that shares its address with other products may take it off itself, or pass it
 * on. What asks this process directly, such as a check of its health, uses neither.
 */
export const withoutBase =
  (base: string) =>
  ({ url = '/' }: Pick<IncomingMessage, 'url'>): string => {
    if (base === '' || !url.startsWith(base)) return url;
    const rest = url.slice(base.length);
    return rest === '' || rest.startsWith('?') ? `/${rest}` : rest.startsWith('/') ? rest : url;
  };
