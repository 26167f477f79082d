import { hasEnded, type ServiceDeployment } from '../../simulator/ecs/deployment.ts';
import { hooksOf } from '../../simulator/ecs/stages/continue-service-deployment.ts';
import { type HookRun, stageOf } from '../../simulator/ecs/stages/stage.ts';
import { alarmsOf } from '../../simulator/ecs/watch-alarms.ts';
import type { JsonObject } from '../../simulator/json.ts';
import { seconds } from './seconds.ts';

/** The stage of a service deployment and the hooks at work in it; nothing for a rolling one without hooks. */
export function stagesView(one: ServiceDeployment): JsonObject {
  const stage = one.progress ? stageOf(one.progress).stage : one.hookStages?.at(-1)?.stage;
  if (stage === undefined) return {};
  // PRE_PRODUCTION_TRAFFIC_SHIFT is a stage for hooks alone; answers name the stage that it leads to.
  const shown = stage === 'PRE_PRODUCTION_TRAFFIC_SHIFT' ? 'PRODUCTION_TRAFFIC_SHIFT' : stage;
  return {
    lifecycleStage: shown,
    lifecycleHookDetails: hasEnded(one) ? undefined : hooksOf(one).map(hookView),
  };
}

function hookView(hook: HookRun): JsonObject {
  return {
    hookId: hook.hookId,
    targetType: hook.targetType,
    targetArn: hook.targetArn,
    status: hook.status,
    expiresAt: seconds(hook.expiresAtMs),
    timeoutAction: hook.timeoutAction,
  };
}

/** What the alarms of a service deployment did; undefined when it has none. */
export function alarmsView(one: ServiceDeployment): JsonObject | undefined {
  const { enable, names } = alarmsOf(one.deploymentConfiguration);
  if (!enable) return undefined;
  return {
    status: one.alarmsStatus ?? 'MONITORING',
    alarmNames: names,
    triggeredAlarmNames: one.triggeredAlarms ?? [],
  };
}
