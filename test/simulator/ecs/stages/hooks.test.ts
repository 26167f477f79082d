import { continueServiceDeployment } from '../../../../src/simulator/ecs/stages/continue-service-deployment.ts';
import type { JsonObject } from '../../../../src/simulator/json.ts';
import { pass } from '../../builders.ts';
import { deployStaged, passUntil, stagedService } from './staged-service.ts';

const LAMBDA = 'arn:aws:lambda:eu-west-1:123456789012:function:check';

function withHooks(...lifecycleHooks: JsonObject[]) {
  return stagedService({
    strategy: 'CANARY',
    canaryConfiguration: { canaryPercent: 10, canaryBakeTimeInMinutes: 0 },
    lifecycleHooks,
  });
}

function pause(stage: string, timeoutConfiguration?: JsonObject): JsonObject {
  return {
    targetType: 'PAUSE',
    lifecycleStages: [stage],
    ...(timeoutConfiguration && { timeoutConfiguration }),
  };
}

describe('a pause', () => {
  it('stops every step of a canary until it is continued, each time with a new id', () => {
    const { world, service } = withHooks(pause('PRE_PRODUCTION_TRAFFIC_SHIFT'));
    const record = deployStaged(world, service);
    const ids: string[] = [];
    for (const weight of [0, 10]) {
      passUntil(world, record, 'PRE_PRODUCTION_TRAFFIC_SHIFT');
      pass(world, 600);
      const [hook] = record.progress!.hooks;
      expect(hook).toMatchObject({ status: 'AWAITING_ACTION', timeoutAction: 'ROLLBACK' });
      expect(hook!.hookId).toMatch(/^ecs-pause-/);
      expect(record.productionWeight).toBe(weight);
      ids.push(hook!.hookId);
      continueServiceDeployment(world, {
        arn: record.arn,
        hookId: ids.at(-1)!,
        action: 'CONTINUE',
      });
      passUntil(world, record, 'PRODUCTION_TRAFFIC_SHIFT');
    }
    passUntil(world, record, 'the end');
    expect(record.status).toBe('SUCCESSFUL');
    expect(new Set(ids).size).toBe(2);
  });

  it('sends the deployment back when asked to', () => {
    const { world, service } = withHooks(pause('POST_SCALE_UP'));
    const record = deployStaged(world, service);
    passUntil(world, record, 'POST_SCALE_UP');
    pass(world, 5);
    const { hookId } = record.progress!.hooks[0]!;
    continueServiceDeployment(world, { arn: record.arn, hookId, action: 'ROLLBACK' });
    passUntil(world, record, 'the end');
    expect(record.status).toBe('ROLLBACK_SUCCESSFUL');
    expect(record.statusReason).toContain('POST_SCALE_UP lifecycle hook(s) failed.');
  });

  it.each([
    ['ROLLBACK', 'ROLLBACK_SUCCESSFUL'],
    ['CONTINUE', 'SUCCESSFUL'],
  ])('whose time is over does as it says: %s', (action, status) => {
    const { world, service } = withHooks(pause('PRE_SCALE_UP', { timeoutInMinutes: 3, action }));
    const record = deployStaged(world, service);
    passUntil(world, record, 'the end');
    expect(record.status).toBe(status);
    const reason = 'Service deployment rolled back because PRE_SCALE_UP pause hook timed out.';
    expect(record.statusReason).toBe(action === 'ROLLBACK' ? reason : undefined);
  });
});

describe('a function', () => {
  it.each([
    ['-failed', `Lifecycle hook target ${LAMBDA}-failed returned FAILED status.`],
    ['-throws', `ECS was unable to invoke hook target ${LAMBDA}-throws.`],
    [
      '-empty',
      `ECS was unable to parse the response from ${LAMBDA}-empty due to HookStatus must not be null`,
    ],
  ])('that ends in %s sends the deployment back', (ending, words) => {
    const hook = { hookTargetArn: LAMBDA + ending, lifecycleStages: ['TEST_TRAFFIC_SHIFT'] };
    const { world, service } = withHooks(hook);
    const record = deployStaged(world, service);
    passUntil(world, record, 'the end');
    expect(record.status).toBe('ROLLBACK_SUCCESSFUL');
    expect(record.statusReason).toBe(
      `Service deployment rolled back because TEST_TRAFFIC_SHIFT lifecycle hook(s) failed. ${words}`,
    );
  });

  it('is called again with its own details until it is done, and is told the weights', () => {
    const hook = { hookTargetArn: LAMBDA, lifecycleStages: ['PRODUCTION_TRAFFIC_SHIFT'] };
    const { world, service } = withHooks(hook);
    const calls: JsonObject[] = [];
    world.neighbours = {
      ...world.neighbours,
      invokeFunction: (_, __, payload) => {
        calls.push(payload);
        const isDone = calls.length !== 1;
        return isDone
          ? { hookStatus: 'SUCCEEDED' }
          : { hookStatus: 'IN_PROGRESS', callBackDelay: 90, hookDetails: { n: 1 } };
      },
    };
    const record = deployStaged(world, service);
    passUntil(world, record, 'the end');
    expect(record.status).toBe('SUCCESSFUL');
    expect(calls).toHaveLength(3);
    expect(calls[1]!.hookDetails).toEqual({ n: 1 });
    expect(calls[0]!.executionDetails).toMatchObject({
      productionTrafficWeights: { [record.targetRevisionArn]: 10 },
    });
  });
});
