import type { GateState } from '../gates/gate-types.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Ports } from '../ports/ports.ts';
import { followDeployment, type Update } from './follow-deployment.ts';
import { keepRevisions } from './keep-revisions.ts';
import type { Conclusion } from './operation.ts';
import type { Record } from './record.ts';

type DeployInputs = Extract<Inputs, { operation: 'deploy' }>;

/** Follows the deployment of a deploy as its inputs say, and tidies the family after a success. */
export async function followDeploy(
  update: Update,
  inputs: DeployInputs,
  told: { readonly gate: GateState | undefined; readonly ports: Ports; readonly record: Record },
): Promise<Conclusion> {
  const { gate, ports, record } = told;
  const { onFailure, onCancel, waitUntil, keepRevisions: keep } = inputs;
  const guarded = {
    ...update,
    onFailure,
    onCancel,
    ...(waitUntil === 'complete' ? {} : { untilStage: waitUntil }),
    ...(gate === undefined ? {} : { gate }),
  };
  const conclusion = await followDeployment(guarded, ports, record);
  // While the deployment goes on, every revision may still be needed.
  if (keep === undefined || conclusion.outcome !== 'succeeded' || waitUntil !== 'complete') {
    return conclusion;
  }
  const { name, before, after } = update;
  await keepRevisions({ name, before, after, keep }, ports);
  return conclusion;
}
