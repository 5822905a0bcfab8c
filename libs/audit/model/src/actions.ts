import type { BilingualText } from '@ra-quan/shared/model';

/** What the log can say was done: its words in the past, and more where it is said with what was changed. */
export interface ActionWords extends BilingualText {
  /** A change of one field is part of the sentence. */
  readonly saysChange?: true;
  /** The field with counts, and how one of them is said, and many (`{count}`). */
  readonly counts?: {
    readonly field: string;
    readonly verbs: Readonly<Record<'added' | 'changed' | 'removed', BilingualText>>;
    readonly many: BilingualText;
  };
}

/** Something that the log can say was done: its code, `<domain>.<verb>`, and its words. */
export interface AuditAction extends ActionWords {
  readonly code: string;
}

const known = new Map<string, AuditAction>();

/**
 * The actions of a domain with their words, made known to the log.
 * @param words by verb, in the past: what a reader of the log is told
 */
export function auditActions<Verb extends string>(
  domain: string,
  words: Readonly<Record<Verb, ActionWords>>,
): Readonly<Record<Verb, AuditAction>> {
  const actions = Object.entries<ActionWords>(words).map(([verb, text]): [string, AuditAction] => [
    verb,
    { code: `${domain}.${verb}`, ...text },
  ]);
  for (const [, action] of actions) known.set(action.code, action);
  return Object.fromEntries(actions) as Record<Verb, AuditAction>;
}

/** An action by its code; `undefined` for one of a time when it was called otherwise. */
export const actionOf = (code: string): AuditAction | undefined => known.get(code);

const otherAct: BilingualText = { vi: 'Việc khác', en: 'Something else' };

/** The words of an action. */
export function wordsOfAction(code: string): BilingualText {
  return known.get(code) ?? otherAct;
}

/** The codes of the actions whose words, in one of the languages, hold what was typed. */
export function codesSaying(typed: string): string[] {
  const text = typed.toLowerCase();
  return [...known.values()]
    .filter(({ vi, en }) => vi.toLowerCase().includes(text) || en.toLowerCase().includes(text))
    .map(({ code }) => code);
}
