import { activeCluster } from '../../../simulator/ecs/clusters.ts';
import { startOn } from '../../../simulator/ecs/instances/start-on.ts';
import { runnableRevision } from '../../../simulator/ecs/revisions.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { machinesOf, START_MEMBERS, startedView, startFrom } from '../../start-request.ts';

/** StartTask: a task on each of the machines that are named, ten at most. */
export const startTask: Operation = {
  input: {
    kind: 'structure',
    members: { ...START_MEMBERS, containerInstances: { kind: 'list', of: TEXT, min: 1, max: 10 } },
    required: ['containerInstances', 'taskDefinition'],
  },
  run: (world, request) => {
    const owner = activeCluster(world, request.cluster as string | undefined);
    const revision = runnableRevision(world, String(request.taskDefinition));
    const start = startFrom(owner, revision, request);
    const { machines, failures } = machinesOf(
      world,
      owner,
      request.containerInstances as readonly string[],
    );
    const rules = { constraints: [], strategies: [], count: 1 };
    const started = machines.map((one) => startOn(world, { start, ...rules, among: [one] }));
    const view = startedView(world, started, request);
    return { ...view, failures: [...failures, ...(view.failures as readonly JsonObject[])] };
  },
};
