import type { Permission } from './permissions';

/** One allowed step: from which states, to which, and who may take it. */
export interface Step<State extends string> {
  readonly from: readonly State[];
  readonly to: State;
  readonly permission: Permission;
  /** The step asks for a reason in words. */
  readonly reason?: true;
}

/** A workflow as data: the server refuses by it, the page shows its buttons by it. */
export type Workflow<State extends string, Action extends string> = Readonly<Record<Action, Step<State>>>;

/** The state after the action, or `undefined` where the table does not allow it. */
export function nextState<State extends string, Action extends string>(
  workflow: Workflow<State, Action>,
  state: State,
  action: Action,
): State | undefined {
  const step = workflow[action];
  return step.from.includes(state) ? step.to : undefined;
}

/** The actions open in a state to someone with these permissions. */
export function actionsIn<State extends string, Action extends string>(
  workflow: Workflow<State, Action>,
  state: State,
  held: readonly Permission[],
): Action[] {
  return (Object.keys(workflow) as Action[]).filter(
    (action) => workflow[action].from.includes(state) && held.includes(workflow[action].permission),
  );
}
