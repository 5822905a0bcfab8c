import { HttpCode, RequestMapping, RequestMethod, applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { FileBytes, Operation, SheetFile, Told } from '@ra-quan/shared/model';

/** What a handler gives back: files and empty answers are not returned but sent. */
type Given<Answer> = Answer extends SheetFile ? void : Answer;

/** Lists of the contract are readonly, those of a DTO need not be. */
type Received<Dto> = Dto extends readonly (infer Item)[]
  ? readonly Received<Item>[]
  : Dto extends object
    ? { readonly [Key in keyof Dto]: Received<Dto[Key]> }
    : Dto;

type Same<Left, Right> = [Left] extends [Right] ? ([Right] extends [Left] ? true : false) : false;

/** A DTO has the fields of the contract, no more and no fewer, and takes everything that the contract lets be sent. */
type Fits<Sent, Dto> = Same<keyof Sent, keyof Dto> extends true ? (Sent extends Received<Dto> ? true : false) : false;

/** Whether one of the handler's arguments is the DTO of this part. */
type Taken<Sent, Arguments extends unknown[]> = [Sent] extends [FileBytes]
  ? true
  : true extends { [Index in keyof Arguments]: Fits<Sent, Arguments[Index]> }[number]
    ? true
    : false;

/** What a query leaves out has its default in the DTO (that it may be left out, the description of the API checks when it is made). */
type Misfit<Of extends Told, Arguments extends unknown[]> =
  | (Of extends { readonly query: infer Query }
      ? Taken<Required<Query>, { [Index in keyof Arguments]: Required<Arguments[Index]> }> extends true
        ? never
        : 'query'
      : never)
  | (Of extends { readonly body: infer Body } ? (Taken<Body, Arguments> extends true ? never : 'body') : never);

/** A handler whose DTO does not fit its contract asks here for what nobody can give: the part that does not fit stands in the message. */
type Fitting<Of extends Told, Arguments extends unknown[]> = [Misfit<Of, Arguments>] extends [never]
  ? unknown
  : { readonly doesNotFitTheContract: Misfit<Of, Arguments> };

/** Operations that answer with JSON show an example of it. */
type Example<Answer> = [Answer] extends [void] | [SheetFile] ? [] : [example: Answer];

/**
 * The handler answers this operation: route, status and description come from the contract, and a handler that returns something else, or
 * takes other input, does not compile.
 */
export function Answers<Of extends Told>(operation: Operation<Of>, ...[example]: Example<Of['answer']>) {
  const { id, method, path, status } = operation;
  const content = example === undefined ? undefined : { 'application/json': { example: example as unknown } };
  const decorate = applyDecorators(
    RequestMapping({ path, method: RequestMethod[method] }),
    HttpCode(status),
    ApiOperation({ operationId: id }),
    ApiResponse({ status, description: '', content }),
  );
  return <Handler extends (...input: never[]) => Given<Of['answer']> | Promise<Given<Of['answer']>>>(
    target: object,
    name: string | symbol,
    handler: { readonly value?: Handler } & Fitting<Of, Parameters<Handler>>,
  ): void => decorate(target, name, handler);
}

/** The body is a file's own bytes. */
export function TakesFile() {
  return applyDecorators(ApiConsumes('application/octet-stream'), ApiBody({ schema: { type: 'string', format: 'binary' } }));
}
