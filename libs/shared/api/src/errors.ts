import type { BilingualText, FieldProblem, Language } from '@ra-quan/shared/model';

/** A rule that can be broken: a code for programs and the sentence for people, `{name}` filled from the details. */
export interface Rule extends BilingualText {
  readonly code: string;
}

/** What fills a sentence: numbers and names, or words that exist in both languages. */
export type Details = Readonly<Record<string, string | number | BilingualText>>;

/** The root of every expected failure; the filter turns it into problem details. */
export abstract class Failure extends Error {
  abstract readonly status: number;

  readonly rule: Rule;
  readonly details: Details;
  readonly fields?: readonly FieldProblem[];
  readonly current?: unknown;

  constructor(rule: Rule, details: Details = {}, fields?: readonly FieldProblem[], current?: unknown) {
    super(rule.code);
    this.rule = rule;
    this.details = details;
    this.fields = fields;
    this.current = current;
  }
}

/** 400: the input is not of the form asked for; names the fields. */
export class Invalid extends Failure {
  readonly status = 400;
}

/** 401: nobody is signed in, or the sign-in was refused. */
export class Unauthenticated extends Failure {
  readonly status = 401;
}

const notAllowed: Rule = {
  code: 'forbidden',
  vi: 'Tài khoản của bạn không có quyền thực hiện việc này, hoặc đơn vị nằm ngoài địa bàn được giao.',
  en: 'Your account may not do this, or the unit is outside your territory.',
};

/** 403: signed in, but not allowed here. */
export class Forbidden extends Failure {
  readonly status = 403;

  constructor(rule: Rule = notAllowed, details: Details = {}) {
    super(rule, details);
  }
}

const notThere: Rule = { code: 'not-found', vi: 'Không tìm thấy nội dung được yêu cầu.', en: 'What was asked for does not exist.' };

/** 404 */
export class NotFound extends Failure {
  readonly status = 404;

  constructor(rule: Rule = notThere, details: Details = {}) {
    super(rule, details);
  }
}

const changedMeanwhile: Rule = {
  code: 'conflict',
  vi: 'Nội dung vừa được người khác thay đổi. Hãy xem giá trị hiện tại rồi quyết định.',
  en: 'Somebody else has just changed this. Look at the current value, then decide.',
};

/** 409: another person was faster; carries the value as it stands now. */
export class Conflict extends Failure {
  readonly status = 409;

  constructor(current: unknown, rule: Rule = changedMeanwhile, details: Details = {}) {
    super(rule, details, undefined, current);
  }
}

/** 422: well-formed, but against a rule of the domain. */
export class RuleBroken extends Failure {
  readonly status = 422;
}

const notReady: Rule = {
  code: 'not-ready',
  vi: 'Hệ thống chưa sẵn sàng: cơ sở dữ liệu không trả lời.',
  en: 'Not ready: the database does not answer.',
};

/** 503: the process runs, but cannot do this yet. */
export class NotReady extends Failure {
  readonly status = 503;

  constructor(rule: Rule = notReady) {
    super(rule);
  }
}

/** The sentence of a rule in a language, `{name}` filled from the details. */
export function wordsOf(rule: Rule, details: Details, language: Language): string {
  return rule[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const detail = details[name] ?? whole;
    return typeof detail === 'object' ? detail[language] : String(detail);
  });
}
