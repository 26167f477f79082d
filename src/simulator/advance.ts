import { settleGroup } from './autoscaling/settle-group.ts';
import { judgeAlarm } from './cloudwatch/judge-alarm.ts';
import { stepDeployment } from './codedeploy/step-deployment.ts';
import { scale } from './ecs/capacity/managed-scaling.ts';
import { liveOn } from './ecs/live-on.ts';
import { reconcile } from './ecs/reconcile.ts';
import { runScheduledAction } from './scaling/scheduled-actions.ts';
import type { World, WorldEvent } from './world.ts';

/**
 * Lets everything happen that falls due up to a time, in order, and sets the clock to it.
 * A time that is already past changes nothing: simulated time never runs back.
 */
export function advanceTo(world: World, atMs: number): void {
  for (let next = world.queue.peek(); next !== undefined; next = world.queue.peek()) {
    if (next.atMs > atMs) break;
    world.queue.pop();
    world.nowMs = Math.max(world.nowMs, next.atMs);
    handle(world, next.event);
  }
  world.nowMs = Math.max(world.nowMs, atMs);
}

function handle(world: World, event: WorldEvent): void {
  switch (event.kind) {
    case 'task-due':
      liveOn(world, event);
      break;
    case 'reconcile':
      reconcile(world, event.serviceArn);
      break;
    case 'codedeploy-due':
      stepDeployment(world, event);
      break;
    case 'alarm-due':
      judgeAlarm(world, event);
      break;
    case 'scaling-due':
      scale(world, event.providerName);
      break;
    case 'capacity-due':
      runScheduledAction(world, event);
      break;
    case 'group-due': {
      const group = world.autoScaling.groups.get(event.groupName);
      if (group !== undefined) settleGroup(world, group);
    }
  }
}
