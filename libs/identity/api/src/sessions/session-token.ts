import { createHash, randomBytes } from 'node:crypto';

/** What only the cookie knows. */
export const newToken = () => randomBytes(32).toString('base64url');

/** What the table keeps of it. */
export const hashOf = (token: string) => createHash('sha256').update(token).digest();
