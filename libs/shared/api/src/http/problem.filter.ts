import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { languageOf, type Language, type Problem } from '@ra-quan/shared/model';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isDatabaseAway, sqlStateOf } from '../database/sql-state';
import { Conflict, Failure, Invalid, NotFound, NotReady, wordsOf, type Rule } from '../errors';
import { wordField } from './validation';

const titles: Record<number, readonly [vi: string, en: string]> = {
  400: ['Dữ liệu chưa hợp lệ', 'Invalid input'],
  401: ['Chưa đăng nhập', 'Not signed in'],
  403: ['Không có quyền', 'Not allowed'],
  404: ['Không tìm thấy', 'Not found'],
  409: ['Đã có thay đổi khác', 'Changed meanwhile'],
  413: ['Nội dung quá lớn', 'Too large'],
  415: ['Kiểu nội dung không được hỗ trợ', 'Unsupported content type'],
  422: ['Không đúng quy tắc', 'Against a rule'],
  429: ['Quá nhiều lần thử', 'Too many attempts'],
  500: ['Lỗi hệ thống', 'Server error'],
  503: ['Chưa sẵn sàng', 'Not ready'],
};

const brokenJson: Rule = { code: 'broken-json', vi: 'Nội dung gửi lên không phải JSON đúng.', en: 'The body is not well-formed JSON.' };
const tooLarge: Rule = {
  code: 'too-large',
  vi: 'Nội dung gửi lên quá lớn: tối đa 1 MB, với tệp là 25 MB.',
  en: 'The body is too large: 1 MB at most, 25 MB for a file.',
};
const wrongType: Rule = {
  code: 'wrong-content-type',
  vi: 'Chỉ nhận nội dung dạng application/json.',
  en: 'Only application/json is accepted.',
};
const refused: Rule = { code: 'refused', vi: 'Yêu cầu không được chấp nhận.', en: 'The request was refused.' };
const alreadyThere: Rule = {
  code: 'already-exists',
  vi: 'Đã có một mục trùng mã hoặc trùng khóa.',
  en: 'An entry with the same code or key exists already.',
};
const pointsNowhere: Rule = {
  code: 'unknown-reference',
  vi: 'Nội dung trỏ tới một mục không tồn tại.',
  en: 'The input refers to something that does not exist.',
};
const unexpected: Rule = {
  code: 'unexpected',
  vi: 'Đã có lỗi ngoài dự kiến. Hãy gửi mã lỗi này cho bộ phận hỗ trợ; dữ liệu chưa bị thay đổi.',
  en: 'Something unexpected went wrong. Give this id to support; nothing was changed.',
};

class Refused extends Failure {
  constructor(
    readonly status: number,
    rule: Rule,
  ) {
    super(rule);
  }
}

/** The one place where failures become answers: problem details (RFC 9457) in the reader's language, never a stack trace. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(cause: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.raw.headersSent) return this.tear(cause, request, reply);
    const failure = toFailure(cause);
    if (failure.status >= 500) this.logger.error({ err: cause, id: request.id }, 'unexpected failure');
    const body = toProblem(failure, languageOf(request.headers['accept-language']), String(request.id));
    const seconds = failure.status === 503 ? 5 : failure.details['seconds'];
    if (typeof seconds === 'number') void reply.header('retry-after', seconds);
    void reply.status(failure.status).header('content-type', 'application/problem+json; charset=utf-8').send(body);
  }

  /** What has begun to leave is broken off, so that it does not look whole; whoever has left does not miss it. */
  private tear(cause: unknown, { id }: FastifyRequest, { raw }: FastifyReply): void {
    if ((cause as { code?: string }).code !== 'ERR_STREAM_PREMATURE_CLOSE') this.logger.error({ err: cause, id }, 'an answer broke off');
    raw.destroy();
  }
}

function toProblem(failure: Failure, language: Language, id: string): Problem {
  return {
    type: `/problems/${failure.rule.code}`,
    title: (titles[failure.status] ?? titles[500]!)[language === 'vi' ? 0 : 1],
    status: failure.status,
    detail: wordsOf(failure.rule, failure.details, language),
    code: failure.rule.code,
    id,
    ...(failure.fields && { fields: failure.fields.map((field) => wordField(field, language)) }),
    ...(failure.current !== undefined && { current: failure.current }),
  };
}

const unstorable: Rule = {
  code: 'unstorable',
  vi: 'Nội dung có giá trị không lưu được: số quá lớn, chữ hỏng hoặc ngày không có.',
  en: 'A value cannot be stored: a number out of range, broken text or a day that does not exist.',
};
const busy: Rule = {
  code: 'busy',
  vi: 'Có người khác đang thay đổi cùng nội dung. Hãy thử lại.',
  en: 'Somebody else is changing the same. Try again.',
};

/** SQLSTATE, or its class → what it means to the sender; integrity is the database's word, the sentence is ours. */
const databaseFailures: ReadonlyMap<string, () => Failure> = new Map<string, () => Failure>([
  ['23505', () => new Conflict(null, alreadyThere)],
  ['23P01', () => new Conflict(null, alreadyThere)],
  ['40001', () => new Conflict(null, busy)],
  ['40P01', () => new Conflict(null, busy)],
  ['55P03', () => new Conflict(null, busy)],
  ['23503', () => new Invalid(pointsNowhere)],
  ['22', () => new Invalid(unstorable)],
  ['23', () => new Invalid(unstorable)],
]);

function toFailure(cause: unknown): Failure {
  if (cause instanceof Failure) return cause;
  if (isDatabaseAway(cause)) return new NotReady();
  const state = sqlStateOf(cause);
  if (state !== undefined)
    return (databaseFailures.get(state) ?? databaseFailures.get(state.slice(0, 2)))?.() ?? new Refused(500, unexpected);
  const status = statusOf(cause);
  if (status === 404) return new NotFound();
  if (status === 413) return new Refused(413, tooLarge);
  if (status === 415) return new Refused(415, wrongType);
  if (status === 400) return new Refused(400, isBrokenJson(cause) ? brokenJson : refused);
  return status !== undefined && status < 500 ? new Refused(status, refused) : new Refused(status ?? 500, unexpected);
}

function statusOf(cause: unknown): number | undefined {
  if (cause instanceof HttpException) return cause.getStatus();
  return (cause as { statusCode?: number } | null)?.statusCode;
}

function isBrokenJson(cause: unknown): boolean {
  const { code, name, message } = cause as { code?: string; name?: string; message?: string };
  return (
    code === 'FST_ERR_CTP_INVALID_JSON_BODY' ||
    code === 'FST_ERR_CTP_EMPTY_JSON_BODY' ||
    name === 'SyntaxError' ||
    /JSON/.test(message ?? '')
  );
}
