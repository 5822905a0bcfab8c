import { type Resource, type Signal, computed, linkedSignal } from '@angular/core';
import { problemOf } from './problem';

/** What a request answered; `undefined` while it is on its way and where it failed. */
export function answerOf<Answer>(request: Resource<Answer | undefined>): Signal<Answer | undefined> {
  return computed(() => (request.hasValue() ? request.value() : undefined));
}

/** As `answerOf`, but what was there stays until the next answer is, so that nothing jumps; `stays` says whether it may. */
export function lastAnswerOf<Answer>(
  request: Resource<Answer | undefined>,
  stays: (before: Answer) => boolean = () => true,
): Signal<Answer | undefined> {
  return linkedSignal<Answer | undefined, Answer | undefined>({
    source: answerOf(request),
    computation: (answer, before) => answer ?? (before?.value !== undefined && stays(before.value) ? before.value : undefined),
  }).asReadonly();
}

/** Why one of these requests failed, in the words of the server or empty where it sent none; `undefined` where none failed. */
export function failureOf(...requests: readonly Resource<unknown>[]): Signal<string | undefined> {
  return computed(() => {
    const error = requests.map((request) => request.error()).find((one) => one !== undefined);
    return error && (problemOf(error)?.detail ?? '');
  });
}
