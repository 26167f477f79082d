import { SlipwayError } from '../../errors.ts';
import type { Instance } from '../../placement/instance.ts';
import type { Service, ServiceName } from '../../ports/ecs.ts';
import type { Ports } from '../../ports/ports.ts';
import type { CheckFinding } from '../../report/check-finding.ts';
import type { RolloutFit } from '../../report/rollout-fit.ts';
import { fitFindings } from './fit-findings.ts';
import { fleetFindings } from './fleet-findings.ts';
import { instanceFindings } from './instance-findings.ts';
import { judgeFit } from './judge-fit.ts';
import { runsOnInstances } from './needs-fit.ts';
import { toProblem } from './to-problem.ts';

/** The rollout that is to be looked at. */
export interface Rollout {
  readonly name: ServiceName;
  readonly service: Service;
  /** What shall run; the definition that runs already, when it is only started anew. */
  readonly newDefinition?: object;
  /** What runs, when it is known already. */
  readonly oldDefinition?: object;
  readonly desired: number;
}

/** What a look at the cluster gave: no fit on Fargate, and none where it could not be made. */
export interface RolloutLook {
  readonly fit?: RolloutFit;
  /** What was seen of the cluster, on the way there. */
  readonly seen?: { readonly instances: readonly Instance[]; readonly hosts: readonly string[] };
  readonly findings: readonly CheckFinding[];
}

/**
 * Whether a rollout finds room in the live cluster. Asks AWS nothing for a service on Fargate. What may not be read
 * is a note, never a failure.
 */
export async function lookAtRollout(
  rollout: Rollout,
  ports: Pick<Ports, 'ecs' | 'liveCluster'>,
): Promise<RolloutLook> {
  if (!runsOnInstances(rollout.service)) return { findings: [] };
  try {
    return await look(rollout, ports);
  } catch (error) {
    if (!(error instanceof SlipwayError) || error.code === 'cancelled') throw error;
    return { findings: [notLookedAt(rollout.name, error)] };
  }
}

async function look(
  { name, service, desired, ...known }: Rollout,
  { ecs, liveCluster }: Pick<Ports, 'ecs' | 'liveCluster'>,
): Promise<RolloutLook> {
  const [oldDefinition, instances, hosts] = await Promise.all([
    known.oldDefinition ?? definitionOf(service, ecs),
    liveCluster.instances(name.cluster),
    liveCluster.hostsOfService(name),
  ]);
  const { newDefinition = oldDefinition } = known;
  const problem = toProblem({
    service,
    oldDefinition,
    newDefinition,
    desired,
    instances,
    hosts,
  });
  const fit = judgeFit(problem);
  return {
    fit,
    seen: { instances: problem.instances, hosts },
    findings: [
      ...fitFindings(fit, service),
      ...instanceFindings(problem.instances),
      ...fleetFindings(problem.instances),
    ],
  };
}

async function definitionOf({ taskDefinitionArn }: Service, ecs: Ports['ecs']): Promise<object> {
  return (await ecs.describeTaskDefinition(taskDefinitionArn))?.definition ?? {};
}

function notLookedAt(name: ServiceName, error: SlipwayError): CheckFinding {
  return {
    id: 'fit-unknown',
    severity: 'note',
    resource: name.cluster,
    message: `Whether the rollout finds room is not known: ${error.message}`,
    hint: 'Allow ecs:ListContainerInstances, ecs:DescribeContainerInstances, ecs:ListTasks, ecs:DescribeTasks and ecs:DescribeTaskDefinition to have it looked at.',
  };
}
