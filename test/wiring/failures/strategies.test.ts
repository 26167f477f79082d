import type { DeploymentLifecycleHook } from '@aws-sdk/client-ecs';
import { stopAll } from '../../mock-server/builders.ts';
import { type Rows, testAll } from './play.ts';
import { BREAKER, NO_BREAKER, NO_ROLLBACK, onFargate, onInstances } from './stage.ts';

afterEach(stopAll);

const rolling = (configuration: object) => () =>
  onFargate({ service: { deploymentConfiguration: configuration }, definition: HEALTH });

const HEALTH = {
  containerDefinitions: [
    { name: 'app', image: 'example/app:ok', healthCheck: { command: ['CMD', 'x'], interval: 5 } },
  ],
};

const BLUE_GREEN = { strategy: 'BLUE_GREEN' as const, bakeTimeInMinutes: 1 };
const LINEAR = {
  strategy: 'LINEAR' as const,
  linearConfiguration: { stepPercent: 50, stepBakeTimeInMinutes: 1 },
};
const CANARY = {
  strategy: 'CANARY' as const,
  canaryConfiguration: { canaryPercent: 10, canaryBakeTimeInMinutes: 1 },
};

/** A hook whose function answers as its name says. */
const lambda = (answer: string): DeploymentLifecycleHook => ({
  hookTargetArn: `arn:aws:lambda:eu-west-1:123456789012:function:check-${answer}`,
  roleArn: 'arn:aws:iam::123456789012:role/hooks',
  lifecycleStages: ['POST_SCALE_UP'],
});
const pause: DeploymentLifecycleHook = {
  targetType: 'PAUSE',
  lifecycleStages: ['POST_SCALE_UP'],
  timeoutConfiguration: { timeoutInMinutes: 10, action: 'ROLLBACK' },
};

const daemon = (configuration: object) => () =>
  onInstances({
    service: { schedulingStrategy: 'DAEMON', deploymentConfiguration: configuration },
  });

const BACK = { outcome: 'rolled-back', exit: 3, runs: 'web:1' } as const;
const FAILED = { outcome: 'failed', exit: 1, runs: 'web:2' } as const;
const LATE = { outcome: 'timed-out', exit: 5, runs: 'web:2' } as const;
const SOON = { waitForMinutes: 10 };

const ROWS: Rows = {
  'ROLLING, breaker with rollback: a crash': {
    ...BACK,
    stage: rolling(BREAKER),
    image: 'crash',
    cause: /ended by itself with an error.*rolled the service back/,
    fix: /end of its log/,
  },
  'ROLLING, breaker without rollback: a crash': {
    ...FAILED,
    stage: rolling(NO_ROLLBACK),
    image: 'crash',
    cause: /ended by itself with an error/,
    fix: /end of its log/,
  },
  'ROLLING, breaker without rollback, on-failure rollback: a crash': {
    ...BACK,
    stage: rolling(NO_ROLLBACK),
    image: 'crash',
    inputs: { onFailure: 'rollback' },
    cause: /ended by itself with an error.*taken back to the revision before it/,
    fix: /end of its log/,
  },
  'ROLLING, no breaker: a crash': {
    ...LATE,
    stage: rolling(NO_BREAKER),
    image: 'crash',
    inputs: SOON,
    cause: /ended by itself with an error.*not complete after 10 min.*goes on in AWS/,
    fix: /end of its log/,
  },
  'ROLLING, no breaker, on-failure rollback: a missing image': {
    ...BACK,
    stage: rolling(NO_BREAKER),
    image: 'does-not-exist',
    inputs: { ...SOON, onFailure: 'rollback' },
    cause: /its name or tag does not exist.*taken back/,
    fix: /Push the image/,
  },
  'ROLLING, no way to move: a maximum of 100 and a minimum of 100 percent': {
    causeId: 'deployment-stuck',
    ...LATE,
    inputs: SOON,
    stage: rolling({ ...BREAKER, maximumPercent: 100, minimumHealthyPercent: 100 }),
    cause: /leave no room for a single task/,
    fix: /maximumPercent above 100/,
  },
  'BLUE_GREEN, where the breaker does nothing: a crash': {
    ...LATE,
    stage: rolling({ ...BREAKER, ...BLUE_GREEN }),
    image: 'crash',
    inputs: SOON,
    cause: /ended by itself with an error.*SCALE_UP.*goes on in AWS/,
    fix: /end of its log/,
  },
  'BLUE_GREEN, on-failure rollback: a missing image': {
    ...BACK,
    stage: rolling(BLUE_GREEN),
    image: 'does-not-exist',
    inputs: { ...SOON, onFailure: 'rollback' },
    cause: /its name or tag does not exist.*taken back/,
    fix: /Push the image/,
  },
  'BLUE_GREEN: health checks that fail': {
    ...LATE,
    stage: rolling(BLUE_GREEN),
    image: 'unhealthy',
    inputs: SOON,
    cause: /container health check fails.*goes on in AWS/,
    fix: /startPeriod/,
  },
  'LINEAR: out of memory': {
    ...LATE,
    stage: rolling(LINEAR),
    image: 'oom',
    inputs: SOON,
    cause: /more memory than its limit.*goes on in AWS/,
    fix: /Raise memory/,
  },
  'LINEAR, on-failure rollback: a crash': {
    ...BACK,
    stage: rolling(LINEAR),
    image: 'crash',
    inputs: { ...SOON, onFailure: 'rollback' },
    cause: /ended by itself with an error.*taken back/,
    fix: /end of its log/,
  },
  'CANARY: an image that cannot be pulled': {
    ...LATE,
    stage: rolling(CANARY),
    image: 'does-not-exist',
    inputs: SOON,
    cause: /its name or tag does not exist.*goes on in AWS/,
    fix: /Push the image/,
  },
  'CANARY, on-failure rollback: out of memory': {
    ...BACK,
    stage: rolling(CANARY),
    image: 'oom',
    inputs: { ...SOON, onFailure: 'rollback' },
    cause: /more memory than its limit.*taken back/,
    fix: /Raise memory/,
  },
  'a hook whose function says that the revision fails': {
    causeId: 'hook-failed',
    ...BACK,
    stage: rolling({ ...BLUE_GREEN, lifecycleHooks: [lambda('failed')] }),
    cause: /says that the new revision fails/,
    fix: /Lambda function/,
  },
  'a hook whose function was killed': {
    causeId: 'hook-invoke',
    ...BACK,
    stage: rolling({ ...BLUE_GREEN, lifecycleHooks: [lambda('throws')] }),
    cause: /could not be called/,
    fix: /lambda:InvokeFunction/,
  },
  'a hook whose function answers nonsense': {
    ...BACK,
    stage: rolling({ ...CANARY, lifecycleHooks: [lambda('empty')] }),
    cause: /gave no valid answer/,
    fix: /hookStatus/,
  },
  'a hook whose function is never done': {
    causeId: 'hook-timeout',
    ...BACK,
    stage: rolling({ ...LINEAR, lifecycleHooks: [lambda('pending')] }),
    inputs: { waitForMinutes: 1_500 },
    cause: /hook did not end in time/,
    fix: /hookStatus SUCCEEDED/,
  },
  'a pause that nobody answers': {
    causeId: 'hook-pause-timeout',
    ...BACK,
    stage: rolling({ ...BLUE_GREEN, lifecycleHooks: [pause] }),
    cause: /Nobody answered the pause hook/,
    fix: /operation continue/,
  },
  'DAEMON, breaker with rollback: a crash': {
    ...BACK,
    stage: daemon(BREAKER),
    image: 'crash',
    cause: /ended by itself with an error/,
    fix: /end of its log/,
  },
  'DAEMON, no breaker: a missing image': {
    ...LATE,
    stage: daemon(NO_BREAKER),
    image: 'does-not-exist',
    inputs: SOON,
    cause: /its name or tag does not exist.*goes on in AWS/,
    fix: /Push the image/,
  },
};

testAll(ROWS);
