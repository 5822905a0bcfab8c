import { mayDo, nextState, type Actor, type Workflow } from '@ra-quan/shared/model';
import { Forbidden, RuleBroken, type Rule } from './errors';

const notNow: Rule = {
  code: 'step-not-allowed',
  vi: 'Không thực hiện được bước này ở trạng thái hiện tại.',
  en: 'This step is not possible in the present state.',
};
const reasonNeeded: Rule = { code: 'reason-needed', vi: 'Cần ghi lý do.', en: 'A reason is needed.' };

/** The state after the action. @throws Forbidden by the table's permission, RuleBroken where the table or the reason says no */
export function requireStep<State extends string, Action extends string>(
  workflow: Workflow<State, Action>,
  state: State,
  action: Action,
  actor: Actor,
  reason?: string,
): State {
  const step = workflow[action];
  if (!mayDo(actor, step.permission)) throw new Forbidden();
  const next = nextState(workflow, state, action);
  if (next === undefined) throw new RuleBroken(notNow);
  if (step.reason && !reason) throw new RuleBroken(reasonNeeded);
  return next;
}
