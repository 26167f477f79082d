import type { Inputs } from '../inputs/inputs.ts';
import type { Service } from '../ports/ecs.ts';
import type { Ports } from '../ports/ports.ts';
import { assertStage } from './assert-stage.ts';
import { assertActive } from './find-service.ts';
import { keepRevisions } from './keep-revisions.ts';
import type { Conclusion } from './operation.ts';
import { planCodeDeployment } from './plan-code-deployment.ts';
import type { PreparedDefinition } from './prepare-definition.ts';
import type { Record } from './record.ts';
import { revisionFor } from './revision-for.ts';
import { definitionOf, leftAsItIs, planTaskFirst } from './task-first.ts';

/** A deploy of a service that CodeDeploy moves, as far as it has come. */
interface Begun {
  readonly inputs: Extract<Inputs, { operation: 'deploy' }>;
  readonly before: Service;
  readonly prepared: PreparedDefinition | undefined;
  /** Called when every check has passed, before the first write. */
  readonly beforeWrites?: (() => Promise<void>) | undefined;
}

/**
 * Deploys through CodeDeploy: AppSpec, group and deployments in the way are checked first, then the revision is
 * registered and the deployment created and followed. Without a definition the revision that runs is deployed again.
 */
export async function deployWithCodeDeploy(
  { inputs, before, prepared, beforeWrites }: Begun,
  ports: Ports,
  record: Record,
): Promise<Conclusion> {
  assertActive(before);
  assertStage(inputs, before);
  record.note({ serviceArn: before.arn, previousTaskDefinitionArn: before.taskDefinitionArn });
  if (inputs.desiredCount !== undefined) {
    ports.log.warning(
      'desired-count does nothing here: CodeDeploy keeps the count of the service.',
    );
  }
  const definition =
    prepared?.document.value ?? (await definitionOf(before.taskDefinitionArn, ports));
  const runFirst = await planTaskFirst(inputs, async () => definition, ports);
  const create = await planCodeDeployment(inputs, { service: before, definition }, ports);
  await ports.turn?.();
  await beforeWrites?.();
  const chosen = prepared && (await revisionFor(prepared, inputs.ifUnchanged, { ports, record }));
  const arn = chosen?.revision.arn ?? before.taskDefinitionArn;
  const first = await runFirst?.(arn, record);
  if (first !== undefined && first.outcome !== 'succeeded') return leftAsItIs(first, before.name);
  const conclusion = await create(arn, record);
  const { keepRevisions: keep, cluster, waitUntil, waitForServiceStability: isWatched } = inputs;
  // While the deployment goes on, every revision may still be needed.
  const isOver = conclusion.outcome === 'succeeded' && waitUntil === 'complete' && isWatched;
  if (keep !== undefined && isOver) {
    const name = { cluster, service: before.name };
    await keepRevisions(
      { name, before, after: { ...before, taskDefinitionArn: arn }, keep },
      ports,
    );
  }
  return conclusion;
}
