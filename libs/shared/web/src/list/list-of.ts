import { type Resource, type Signal, computed, signal } from '@angular/core';
import type { Page } from '@ra-quan/shared/model';
import type { ListAsked, ShownList } from '@ra-quan/shared/ui';
import { answerOf, failureOf } from '../http/answers';

/** A page of a list, the whole list, or a table. */
type Answer<Row> = Page<Row> | readonly Row[] | { readonly rows: readonly Row[] };

/** The part of a page's address that its list asks for. */
interface ListAddress {
  readonly values: Signal<ListAsked>;
  set(patch: Partial<ListAsked>): void;
}

function rowsOf<Row>(answer: Answer<Row>): readonly Row[] {
  if ('items' in answer) return answer.items;
  return 'rows' in answer ? answer.rows : answer;
}

/** What a request answers, as `rq-list-page` shows it: page by page where the address says which, else whole. */
export function listOf<Row>(request: Resource<Answer<Row> | undefined> & { reload(): boolean }, address?: ListAddress): ShownList<Row> {
  const answer = answerOf(request);
  return {
    rows: computed(() => {
      const all = answer();
      return all && rowsOf(all);
    }),
    total: computed(() => {
      const all = answer();
      return all && 'total' in all ? all.total : undefined;
    }),
    loading: request.isLoading,
    failure: failureOf(request),
    asked: address?.values ?? signal({ page: 1, size: 50 }),
    ask: (patch) => address?.set(patch),
    reload: () => void request.reload(),
  };
}
