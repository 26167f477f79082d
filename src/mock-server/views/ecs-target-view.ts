import type { LifecycleEvent } from '../../simulator/codedeploy/lifecycle.ts';
import { taskSetOf } from '../../simulator/codedeploy/sides.ts';
import type { CodeDeployment, Side } from '../../simulator/codedeploy/state.ts';
import { isLive, isPending } from '../../simulator/ecs/task.ts';
import type { JsonObject } from '../../simulator/json.ts';
import type { World } from '../../simulator/world.ts';
import { targetStatusOf } from './code-deploy-view.ts';
import { seconds } from './seconds.ts';

/** The id of the one target of a deployment to Amazon ECS: `<cluster>:<service>`. */
export function targetIdOf({ settings }: CodeDeployment): string {
  const [service = {}] = (settings.ecsServices ?? []) as readonly JsonObject[];
  return `${String(service.clusterName)}:${String(service.serviceName)}`;
}

/** The target as BatchGetDeploymentTargets shows it. */
export function ecsTargetView(world: World, one: CodeDeployment): JsonObject {
  const targetId = targetIdOf(one);
  const [cluster, service] = targetId.split(':');
  return {
    deploymentTargetType: 'ECSTarget',
    ecsTarget: {
      deploymentId: one.id,
      targetId,
      targetArn: `arn:aws:ecs:${world.region}:${world.account}:service/${cluster}/${service}`,
      lastUpdatedAt: seconds(one.updatedAtMs),
      lifecycleEvents: one.events.map(eventView),
      status: targetStatusOf(one.status),
      taskSetsInfo: [
        ...sideView(world, one.blue, { label: 'Blue', percent: 100 - one.greenPercent }),
        ...sideView(world, one.green, { label: 'Green', percent: one.greenPercent }),
      ],
    },
  };
}

function eventView(event: LifecycleEvent): JsonObject {
  const { name, status, message } = event;
  const isOver = status === 'Succeeded' || status === 'Failed';
  return {
    lifecycleEventName: name,
    status,
    startTime: seconds(event.startedAtMs),
    endTime: seconds(event.endedAtMs),
    diagnostics: isOver
      ? {
          errorCode: status === 'Succeeded' ? 'Success' : 'UnknownError',
          scriptName: '',
          message: status === 'Succeeded' ? 'Succeeded' : (message ?? 'Failed'),
          logTail: '',
        }
      : undefined,
  };
}

/** AWS spells the member `identifer`. @source reference/codedeploy.md section 5 */
function sideView(
  world: World,
  side: Side | undefined,
  shown: { readonly label: string; readonly percent: number },
): readonly JsonObject[] {
  const set = taskSetOf(world, side);
  if (side === undefined || set === undefined) return [];
  const tasks = [...(world.ecs.working.get(set.serviceArn) ?? [])].filter(
    (one) => one.startedBy === set.id,
  );
  const pending = tasks.filter(isPending).length;
  return [
    {
      identifer: set.id,
      desiredCount: set.computedDesiredCount,
      pendingCount: pending,
      runningCount: tasks.filter(isLive).length - pending,
      status: set.status,
      trafficWeight: shown.percent,
      targetGroup: { name: side.groupName },
      taskSetLabel: shown.label,
    },
  ];
}
