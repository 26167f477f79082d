import { sharesOf, whereFrom } from '../../../simulator/ecs/capacity/shares.ts';
import { scales } from '../../../simulator/ecs/capacity/waiting.ts';
import { checkFargate } from '../../../simulator/ecs/check-scheduling.ts';
import { madeBefore, rememberMade } from '../../../simulator/ecs/client-tokens.ts';
import { activeCluster } from '../../../simulator/ecs/clusters.ts';
import { instancesOf } from '../../../simulator/ecs/instances/instances.ts';
import { startOn } from '../../../simulator/ecs/instances/start-on.ts';
import { runnableRevision } from '../../../simulator/ecs/revisions.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import { invalidParameter, Refusal } from '../../../simulator/refusal.ts';
import type { Operation } from '../../operation.ts';
import { LAUNCH_TYPE, OBJECTS, TEXT } from '../../shapes.ts';
import { runningView, START_MEMBERS, startedView, startFrom } from '../../start-request.ts';

/** RunTask: up to ten standalone tasks, which nobody replaces. What finds no machine is a failure, not an exception. */
export const runTask: Operation = {
  input: {
    kind: 'structure',
    members: {
      ...START_MEMBERS,
      count: { kind: 'integer', min: 1, max: 10 },
      launchType: LAUNCH_TYPE,
      capacityProviderStrategy: OBJECTS,
      platformVersion: TEXT,
      placementConstraints: { kind: 'list', of: { kind: 'object' }, max: 10 },
      placementStrategy: { kind: 'list', of: { kind: 'object' }, max: 5 },
      clientToken: { kind: 'string', max: 64 },
    },
    required: ['taskDefinition'],
  },
  run: (world, request) => {
    const owner = activeCluster(world, request.cluster as string | undefined);
    const asked = { operation: 'RunTask', owner: owner.arn, request };
    const known = madeBefore(world, asked, inUse);
    if (known !== undefined) return runningView(world, known);
    const where = whereFrom(world, owner, request);
    const revision = runnableRevision(world, String(request.taskDefinition));
    const start = startFrom(owner, revision, request);
    const shares = sharesOf(where, Number(request.count ?? 1));
    const wanted = shares[0]?.launchType ?? 'EC2';
    if (!revision.compatibilities.includes(wanted)) {
      throw invalidParameter(`Task definition does not support launch_type ${wanted}.`);
    }
    const mayWait = shares.some((one) => scales(world, one.capacityProviderName));
    if (wanted !== 'FARGATE' && !mayWait && instancesOf(world, owner.arn).length === 0) {
      throw invalidParameter('No Container Instances were found in your cluster.');
    }
    const rules = {
      constraints: (request.placementConstraints ?? []) as readonly JsonObject[],
      strategies: (request.placementStrategy ?? []) as readonly JsonObject[],
    };
    if (wanted === 'FARGATE') {
      checkFargate({
        placementConstraints: rules.constraints,
        placementStrategy: rules.strategies,
      });
    }
    const started = shares.map(({ count, ...place }) =>
      startOn(world, { start: { ...start, ...place }, count, ...rules }),
    );
    const made = started.flatMap(({ tasks }) => tasks.map(({ arn }) => arn));
    rememberMade(world, asked, made);
    return startedView(world, started, request);
  },
};

/** @source Amazon ECS API reference, ConflictException */
function inUse(resourceIds: readonly string[]): Refusal {
  const message = 'The provided clientToken is already in use with a different RunTask request.';
  return Object.assign(new Refusal('ConflictException', message), { members: { resourceIds } });
}
