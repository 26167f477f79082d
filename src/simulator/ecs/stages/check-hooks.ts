import type { JsonObject } from '../../json.ts';
import { invalidParameter } from '../../refusal.ts';

/** Stages in which hooks of each kind may run. @source reference/service-deployments.md section 4, column "hooks" */
const PAUSE_STAGES: readonly string[] = [
  'RECONCILE_SERVICE',
  'PRE_SCALE_UP',
  'POST_SCALE_UP',
  'POST_TEST_TRAFFIC_SHIFT',
  'PRE_PRODUCTION_TRAFFIC_SHIFT',
  'POST_PRODUCTION_TRAFFIC_SHIFT',
];
const LAMBDA_STAGES: readonly string[] = [
  ...PAUSE_STAGES,
  'TEST_TRAFFIC_SHIFT',
  'PRODUCTION_TRAFFIC_SHIFT',
];

/** So many hooks of each kind may be there. @source reference/service-deployments.md section 4 */
const MOST_HOOKS = 10;
const LONGEST_PAUSE_MINUTES = 20_160;

/** Refuses hooks that AWS does not take. @throws Refusal InvalidParameterException */
export function checkHooks(hooks: readonly JsonObject[]): void {
  for (const hook of hooks) checkHook(hook);
  const pauses = hooks.filter(({ targetType }) => targetType === 'PAUSE').length;
  if (pauses > MOST_HOOKS || hooks.length - pauses > MOST_HOOKS) {
    throw invalidParameter(
      `A service can have at most ${MOST_HOOKS} lifecycle hooks of each type.`,
    );
  }
}

function checkHook(hook: JsonObject): void {
  const { targetType = 'AWS_LAMBDA', hookTargetArn, lifecycleStages } = hook;
  if (targetType !== 'AWS_LAMBDA' && targetType !== 'PAUSE') {
    throw invalidParameter('Invalid targetType. Valid values are: AWS_LAMBDA, PAUSE');
  }
  const isPause = targetType === 'PAUSE';
  if (!isPause && typeof hookTargetArn !== 'string') {
    throw invalidParameter('hookTargetArn is required for lifecycle hooks of type AWS_LAMBDA.');
  }
  if (!Array.isArray(lifecycleStages) || lifecycleStages.length === 0) {
    throw invalidParameter('lifecycleStages must not be empty.');
  }
  const known = isPause ? PAUSE_STAGES : LAMBDA_STAGES;
  const stages = lifecycleStages as readonly string[];
  if (stages.some((stage) => !known.includes(stage))) {
    throw invalidParameter(
      `Invalid lifecycle stage provided for ${isPause ? 'Pause' : 'Lambda'} Hook`,
    );
  }
  checkTimeout(hook.timeoutConfiguration as JsonObject | undefined);
}

function checkTimeout(timeout: JsonObject | undefined): void {
  const { timeoutInMinutes = 1, action = 'ROLLBACK' } = timeout ?? {};
  const isTime =
    Number.isInteger(timeoutInMinutes) &&
    Number(timeoutInMinutes) >= 1 &&
    Number(timeoutInMinutes) <= LONGEST_PAUSE_MINUTES;
  if (!isTime) {
    throw invalidParameter(`timeoutInMinutes must be between 1 and ${LONGEST_PAUSE_MINUTES}.`);
  }
  if (action !== 'ROLLBACK' && action !== 'CONTINUE') {
    throw invalidParameter('The timeout action must be ROLLBACK or CONTINUE.');
  }
}
