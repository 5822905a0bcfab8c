import { isCommon } from './common-passwords';

/** What is wrong with a new password, if anything. */
export type PasswordFlaw = 'too-short' | 'contains-username' | 'too-uniform' | 'too-common';

export const shortestPassword = 12;

/** Without what may stand between the letters and digits of a name. */
const bare = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Length over composition (OWASP ASVS 5, 6.2): at least 12 characters, not the account's name, not one character repeated, not what everybody guesses first. */
export function passwordFlaw(password: string, username: string): PasswordFlaw | undefined {
  if ([...password].length < shortestPassword) return 'too-short';
  if (bare(password).includes(bare(username))) return 'contains-username';
  if (new Set(password).size < 5) return 'too-uniform';
  if (isCommon(password)) return 'too-common';
  return undefined;
}
