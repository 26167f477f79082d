import { primaryOf } from '../../../../src/simulator/ecs/service.ts';
import { stopServiceDeployment } from '../../../../src/simulator/ecs/stop-service-deployment.ts';
import { isHealthy } from '../../../../src/simulator/ecs/task.ts';
import { startedBy, tasksOf } from '../../../../src/simulator/ecs/tasks.ts';
import { NO_NEIGHBOURS } from '../../../../src/simulator/neighbours.ts';
import { countTasks, emptyWorld, newService, pass } from '../../builders.ts';
import { deployStaged, passUntil, stagedService } from './staged-service.ts';

const BLUE_GREEN = { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 5 };

/** Weights when nothing is shifted. */
const BACK = { blue: 100, green: 0 };

describe('a blue/green deployment', () => {
  it('goes through every stage in its order, shifting all traffic at once', () => {
    const { world, service, shifts } = stagedService(BLUE_GREEN);
    const record = deployStaged(world, service);
    const seen = passUntil(world, record, 'the end');
    expect(seen.filter((one) => !one.startsWith('none'))).toEqual([
      'PRE_SCALE_UP 0/0',
      'SCALE_UP 0/0',
      'POST_SCALE_UP 0/0',
      'TEST_TRAFFIC_SHIFT 0/100',
      'POST_TEST_TRAFFIC_SHIFT 0/100',
      'PRE_PRODUCTION_TRAFFIC_SHIFT 0/100',
      'PRODUCTION_TRAFFIC_SHIFT 100/100',
      'POST_PRODUCTION_TRAFFIC_SHIFT 100/100',
      'BAKE_TIME 100/100',
      'CLEAN_UP 100/100',
    ]);
    expect(record.status).toBe('SUCCESSFUL');
    expect(shifts.at(-1)?.weights).toEqual({ blue: 0, green: 100 });
    expect(countTasks(world, service)).toEqual({ live: 2, healthy: 2 });
    expect(service.deployments.filter(({ status }) => status !== 'INACTIVE')).toHaveLength(1);
  });

  it('keeps both sides at full size until it cleans up', () => {
    const { world, service } = stagedService(BLUE_GREEN);
    const blue = primaryOf(service);
    const record = deployStaged(world, service);
    passUntil(world, record, 'BAKE_TIME');
    const healthy = tasksOf(world, service).filter(isHealthy);
    expect(startedBy(healthy, blue)).toHaveLength(2);
    expect(startedBy(healthy, primaryOf(service))).toHaveLength(2);
    pass(world, 250);
    expect(record.status).toBe('IN_PROGRESS');
  });

  it('gives the next deployment the target groups that are free', () => {
    const { world, service, shifts } = stagedService({ ...BLUE_GREEN, bakeTimeInMinutes: 0 });
    passUntil(world, deployStaged(world, service), 'the end');
    passUntil(world, deployStaged(world, service), 'the end');
    expect(shifts.at(-1)?.weights).toEqual({ blue: 100, green: 0 });
  });

  it('waits for tasks that never become healthy until the stage times out, and goes back', () => {
    const { world, service } = stagedService(BLUE_GREEN);
    const blue = primaryOf(service);
    const record = deployStaged(world, service, 'crash');
    pass(world, 86_000);
    expect(record.status).toBe('IN_PROGRESS');
    pass(world, 4_000);
    expect(record).toMatchObject({ status: 'ROLLBACK_SUCCESSFUL' });
    expect(record.statusReason).toBe(
      'Service deployment rolled back because SCALE_UP lifecycle stage timed out after 24 hours.',
    );
    expect(primaryOf(service)).toBe(blue);
  });

  it.each(['PRE_SCALE_UP', 'SCALE_UP', 'TEST_TRAFFIC_SHIFT', 'BAKE_TIME'])(
    'goes back from %s when it is stopped',
    (stage) => {
      const { world, service, shifts } = stagedService(BLUE_GREEN);
      const blue = primaryOf(service);
      const record = deployStaged(world, service);
      passUntil(world, record, stage);
      stopServiceDeployment(world, record.arn);
      passUntil(world, record, 'the end');
      expect(record.status).toBe('ROLLBACK_SUCCESSFUL');
      expect(primaryOf(service)).toBe(blue);
      expect([record.productionWeight, record.testWeight]).toEqual([0, 0]);
      expect(shifts.at(-1)?.weights ?? BACK).toEqual(BACK);
      expect(countTasks(world, service)).toEqual({ live: 2, healthy: 2 });
    },
  );

  it('goes back when the listener is not as it has to be', () => {
    const { world, service } = stagedService(BLUE_GREEN);
    const record = deployStaged(world, service);
    passUntil(world, record, 'POST_TEST_TRAFFIC_SHIFT');
    const wrong = 'Production listener rule is forwarding traffic to unexpected target group x.';
    world.neighbours = { ...NO_NEIGHBOURS, shiftTraffic: () => wrong };
    passUntil(world, record, 'the end');
    expect(record.statusReason).toBe(
      `Service deployment rolled back because of invalid networking configuration. ${wrong}`,
    );
  });

  it('fails when there is nothing to go back to', () => {
    const world = emptyWorld();
    const service = newService(world, 'ok', { deploymentConfiguration: BLUE_GREEN });
    pass(world, 20);
    const record = [...world.ecs.serviceDeployments.values()][0]!;
    stopServiceDeployment(world, record.arn);
    pass(world, 20);
    expect(record.status).toBe('ROLLBACK_FAILED');
    expect(primaryOf(service).rolloutState).toBe('FAILED');
  });

  it('gives way to a newer deployment, which first puts the service in order', () => {
    const { world, service } = stagedService(BLUE_GREEN);
    const first = deployStaged(world, service);
    passUntil(world, first, 'BAKE_TIME');
    const second = deployStaged(world, service);
    expect(first.status).toBe('STOPPED');
    const seen = passUntil(world, second, 'the end');
    expect(seen.some((one) => one.startsWith('RECONCILE_SERVICE'))).toBe(true);
    expect(second.status).toBe('SUCCESSFUL');
    expect(countTasks(world, service)).toEqual({ live: 2, healthy: 2 });
  });
});

describe('a canary deployment', () => {
  it('gives a part of the traffic first', () => {
    const canaryConfiguration = { canaryPercent: 20, canaryBakeTimeInMinutes: 2 };
    const { world, service } = stagedService({ strategy: 'CANARY', canaryConfiguration });
    const record = deployStaged(world, service);
    const seen = passUntil(world, record, 'the end').filter((one) => one.startsWith('PRODUCTION'));
    expect(seen).toEqual(['PRODUCTION_TRAFFIC_SHIFT 20/100', 'PRODUCTION_TRAFFIC_SHIFT 100/100']);
    expect(record.status).toBe('SUCCESSFUL');
  });
});

describe('a linear deployment', () => {
  it('goes in equal steps, the last one with the rest', () => {
    const linearConfiguration = { stepPercent: 30, stepBakeTimeInMinutes: 1 };
    const { world, service } = stagedService({ strategy: 'LINEAR', linearConfiguration });
    const record = deployStaged(world, service);
    const seen = passUntil(world, record, 'the end').filter((one) => one.startsWith('PRODUCTION'));
    expect(seen.map((one) => one.split(' ')[1])).toEqual(['30/100', '60/100', '90/100', '100/100']);
  });
});
