import { SlipwayError } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { LifecycleHook, ServiceDeployment } from '../ports/ecs.ts';
import type { Ports } from '../ports/ports.ts';
import { assertNotReady, assertStage } from './assert-stage.ts';
import { deploymentUnderWay } from './existing-deployment.ts';
import type { Conclusion } from './operation.ts';
import type { Record } from './record.ts';
import { continueCodeDeployment, stopCodeDeployment } from './steer-code-deployment.ts';
import { steeredService } from './steered-service.ts';
import { followBack, followOn } from './take-back.ts';

type ContinueInputs = Extract<Inputs, { operation: 'continue' }>;

/** Answers the pause hooks that a deployment waits for, and follows it further. */
export async function continueDeployment(
  inputs: ContinueInputs,
  ports: Ports,
  record: Record,
): Promise<Conclusion> {
  const { name, service } = await steeredService(inputs, ports, record);
  if (service.deploymentController === 'CODE_DEPLOY') {
    if (inputs.hookAction === 'rollback') return stopCodeDeployment(inputs, ports, record);
    assertNotReady(inputs);
    return continueCodeDeployment(inputs, ports, record);
  }
  assertStage(inputs, service);
  const deployment = await deploymentUnderWay(service, ports);
  record.note({ serviceArn: service.arn, serviceDeploymentArn: deployment.arn });
  const action = inputs.hookAction === 'rollback' ? 'ROLLBACK' : 'CONTINUE';
  const hooks = waitingHooks(deployment, inputs.hookId);
  for (const { id } of hooks) {
    await ports.rollouts.proceed({ serviceDeploymentArn: deployment.arn, hookId: id, action });
    ports.log.info(`answered ${id} with ${action}`);
  }
  if (!inputs.waitForServiceStability) {
    const cause = `${hooks.map(({ id }) => id).join(', ')} answered with ${action}.`;
    return { outcome: 'succeeded', cause };
  }
  const underWay = { name, service, deployment, inputs, ports, record };
  return action === 'ROLLBACK' ? followBack(underWay) : followOn(underWay);
}

/** @throws SlipwayError hook-missing */
function waitingHooks({ hooks = [], lifecycleStage }: ServiceDeployment, id: string | undefined) {
  const waiting = hooks.filter((one: LifecycleHook) => one.status === 'AWAITING_ACTION');
  const asked = id === undefined ? waiting : waiting.filter((one) => one.id === id);
  if (asked.length > 0) return asked;
  const others = waiting.map((one) => one.id).join(', ');
  const at = lifecycleStage === undefined ? '' : ` at ${lifecycleStage}`;
  throw new SlipwayError({
    code: 'hook-missing',
    message: `No pause hook ${id === undefined ? '' : `${id} `}waits for an answer${at}${others === '' ? '' : `; ${others} does`}.`,
    hint: 'Look with status: a hook waits only while its stage lasts, and gets a new id at every step.',
  });
}
