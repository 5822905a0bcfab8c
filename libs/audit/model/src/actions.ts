import type { BilingualText } from '@ra-quan/shared/model';

/** Something that the log can say was done: its code, `<domain>.<verb>`, and its words. */
export interface AuditAction extends BilingualText {
  readonly code: string;
}

const known = new Map<string, AuditAction>();

/**
 * The actions of a domain with their words, made known to the log.
 * @param words by verb, in the past: what a reader of the log is told
 */
export function auditActions<Verb extends string>(
  domain: string,
  words: Readonly<Record<Verb, BilingualText>>,
): Readonly<Record<Verb, AuditAction>> {
  const actions = Object.entries<BilingualText>(words).map(([verb, text]): [string, AuditAction] => [
    verb,
    { code: `${domain}.${verb}`, ...text },
  ]);
  for (const [, action] of actions) known.set(action.code, action);
  return Object.fromEntries(actions) as Record<Verb, AuditAction>;
}

/** The words of an action; a code of a time when it was called otherwise speaks for itself. */
export function wordsOfAction(code: string): BilingualText {
  return known.get(code) ?? { vi: code, en: code };
}
