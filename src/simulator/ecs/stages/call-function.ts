import type { JsonObject } from '../../json.ts';
import type { World } from '../../world.ts';
import type { ServiceDeployment } from '../deployment.ts';
import type { HookRun } from './stage.ts';

/** Seconds until a function that is not done is called again. @source reference/service-deployments.md section 4, callBackDelay */
const USUAL_DELAY_S = 30;

/** Calls the function of a hook and takes its answer. */
export function callFunction(world: World, record: ServiceDeployment, hook: HookRun): void {
  const { targetArn = '' } = hook;
  const answer = world.neighbours.invokeFunction(world, targetArn, payloadOf(record, hook));
  switch (answer?.hookStatus) {
    case 'SUCCEEDED':
      hook.status = 'SUCCEEDED';
      break;
    case 'IN_PROGRESS': {
      const { callBackDelay = USUAL_DELAY_S, hookDetails } = answer;
      hook.callAtMs = world.nowMs + Math.max(1, Number(callBackDelay)) * 1000;
      if (hookDetails !== undefined) hook.details = hookDetails as JsonObject;
      break;
    }
    default:
      hook.status = 'FAILED';
      hook.reason = failureOf(targetArn, answer);
  }
}

function failureOf(targetArn: string, answer: JsonObject | undefined): string {
  if (answer === undefined) return `ECS was unable to invoke hook target ${targetArn}.`;
  if (answer.hookStatus === 'FAILED') {
    return `Lifecycle hook target ${targetArn} returned FAILED status.`;
  }
  return `ECS was unable to parse the response from ${targetArn} due to HookStatus must not be null`;
}

/** What a function is told. @source ECS developer guide, lifecycle hooks for service deployments */
function payloadOf(record: ServiceDeployment, hook: HookRun): JsonObject {
  return {
    executionDetails: {
      serviceArn: record.serviceArn,
      targetServiceRevisionArn: record.targetRevisionArn,
      testTrafficWeights: weightsOf(record, record.testWeight),
      productionTrafficWeights: weightsOf(record, record.productionWeight),
    },
    lifecycleStage: hook.stage,
    resourceArn: record.arn,
    ...(hook.details && { hookDetails: hook.details }),
  };
}

function weightsOf(record: ServiceDeployment, percent: number): JsonObject {
  const [source] = record.sourceRevisionArns;
  return {
    ...(source !== undefined && { [source]: 100 - percent }),
    [record.targetRevisionArn]: percent,
  };
}
