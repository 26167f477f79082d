import { currentServiceDeployment } from '../../../src/simulator/ecs/end-service-deployment.ts';
import { updateService } from '../../../src/simulator/ecs/services.ts';
import {
  continueServiceDeployment,
  hooksOf,
} from '../../../src/simulator/ecs/stages/continue-service-deployment.ts';
import { stopTask } from '../../../src/simulator/ecs/stop-task.ts';
import { tasksOf } from '../../../src/simulator/ecs/tasks.ts';
import type { JsonObject } from '../../../src/simulator/json.ts';
import { countTasks, deploy, emptyWorld, newService, pass, steadyService } from '../builders.ts';

const LAMBDA = 'arn:aws:lambda:eu-west-1:123456789012:function:check';

function pause(...lifecycleStages: string[]): JsonObject {
  return { targetType: 'PAUSE', lifecycleStages };
}

function withHooks(...lifecycleHooks: JsonObject[]) {
  const world = emptyWorld();
  const service = steadyService(world);
  updateService(world, service, { deploymentConfiguration: { lifecycleHooks } });
  return { world, service };
}

describe('hooks of a rolling deployment', () => {
  it('hold it before its first task and after its last one until they are continued', () => {
    const { world, service } = withHooks(pause('PRE_SCALE_UP', 'POST_SCALE_UP'));
    const record = deploy(world, service, 'v2');
    const own = () =>
      tasksOf(world, service).filter((one) => one.startedBy === record.deploymentId);
    pass(world, 300);
    expect([record.status, own().length]).toEqual(['IN_PROGRESS', 0]);
    expect(record.hookStages).toMatchObject([{ stage: 'PRE_SCALE_UP' }]);
    const answer = () => {
      const { hookId } = hooksOf(record)[0]!;
      continueServiceDeployment(world, { arn: record.arn, hookId, action: 'CONTINUE' });
    };
    answer();
    pass(world, 900);
    expect([record.status, own().length]).toEqual(['IN_PROGRESS', 3]);
    expect(record.hookStages!.at(-1)).toMatchObject({ stage: 'POST_SCALE_UP' });
    answer();
    pass(world, 30);
    expect(record.status).toBe('SUCCESSFUL');
  });

  it('keep the older tasks up while they hold it', () => {
    const { world, service } = withHooks(pause('PRE_SCALE_UP'));
    deploy(world, service, 'v2');
    pass(world, 30);
    const cause = { stopCode: 'UserInitiated', stoppedReason: 'gone' } as const;
    for (const task of tasksOf(world, service)) stopTask(world, task, cause);
    pass(world, 200);
    expect(countTasks(world, service)).toEqual({ live: 3, healthy: 3 });
  });

  it.each([
    ['PRE_SCALE_UP', 3],
    ['POST_SCALE_UP', 3],
  ])('take it back when they fail in %s', (stage, live) => {
    const hook = { hookTargetArn: `${LAMBDA}-failed`, lifecycleStages: [stage] };
    const { world, service } = withHooks(hook);
    const record = deploy(world, service, 'v2');
    pass(world, 1_200);
    expect(record.status).toBe('ROLLBACK_SUCCESSFUL');
    expect(record.statusReason).toBe(
      `Service deployment rolled back because ${stage} lifecycle hook(s) failed. Lifecycle hook target ${LAMBDA}-failed returned FAILED status.`,
    );
    expect(countTasks(world, service)).toEqual({ live, healthy: live });
  });

  it('have nothing to take a first deployment back to', () => {
    const world = emptyWorld();
    const lifecycleHooks = [
      { hookTargetArn: `${LAMBDA}-throws`, lifecycleStages: ['PRE_SCALE_UP'] },
    ];
    const service = newService(world, 'ok', { deploymentConfiguration: { lifecycleHooks } });
    pass(world, 300);
    expect(currentServiceDeployment(world, service).status).toBe('ROLLBACK_FAILED');
    expect(countTasks(world, service).live).toBe(0);
  });

  it('of RECONCILE_SERVICE run only when more than one revision has tasks', () => {
    const { world, service } = withHooks(pause('RECONCILE_SERVICE'));
    const first = deploy(world, service, 'v2');
    pass(world, 35);
    expect(first.status).toBe('IN_PROGRESS');
    expect(first.hookStages).toMatchObject([{ stage: 'PRE_SCALE_UP', hooks: [] }]);
    const second = deploy(world, service, 'v3');
    pass(world, 10);
    expect(second.hookStages).toMatchObject([
      { stage: 'RECONCILE_SERVICE', hooks: [{ status: 'AWAITING_ACTION' }] },
    ]);
  });
});
