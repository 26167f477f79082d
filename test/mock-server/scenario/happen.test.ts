import { openAccount } from '../../../src/mock-server/account.ts';
import { asScenario, loadScenario } from '../../../src/mock-server/scenario/load-scenario.ts';
import type { Happening } from '../../../src/mock-server/scenario/scenario.ts';

const REGION = 'eu-west-1';

/** A cluster with two machines that were there before, a service on them and an alarm. */
function open(happenings: readonly Happening[]) {
  const scenario = asScenario({
    account: {
      clusters: [{ clusterName: 'shop' }],
      containerInstances: [{ cluster: 'shop' }, { cluster: 'shop' }],
      alarms: [
        {
          AlarmName: 'queue',
          Namespace: 'shop',
          MetricName: 'queue',
          Statistic: 'Sum',
          Period: 60,
          EvaluationPeriods: 1,
          ComparisonOperator: 'GreaterThanThreshold',
          Threshold: 1,
        },
      ],
      taskDefinitions: [
        {
          family: 'web',
          containerDefinitions: [{ name: 'app', image: 'example/app:ok', memory: 64 }],
        },
      ],
      services: [{ cluster: 'shop', serviceName: 'web', taskDefinition: 'web', desiredCount: 4 }],
    },
    happenings,
  });
  const account = openAccount({ seed: 1, speed: 0, nowMs: 1_800_000_000_000, scenario });
  account.worlds.of(REGION);
  const world = () => account.worlds.of(REGION);
  const machines = () => [...world().ecs.instances.values()];
  const running = () =>
    [...world().ecs.tasks.values()].filter((one) => one.lastStatus === 'RUNNING');
  return { account, world, machines, running };
}

describe('the account of a scenario', () => {
  it('has machines with the tasks of its services, and alarms', () => {
    const { machines, running, world } = open([]);
    expect(machines().map(({ status, tasks }) => [status, tasks.size])).toEqual([
      ['ACTIVE', 2],
      ['ACTIVE', 2],
    ]);
    expect(running()).toHaveLength(4);
    expect(world().cloudwatch.alarms.get('queue')?.state).toBe('INSUFFICIENT_DATA');
  });
});

describe('a happening', () => {
  it('rings an alarm at its second, with its reason', () => {
    const { account, world } = open([
      { at: 60, alarm: { name: 'queue', state: 'ALARM', reason: 'A drill' } },
    ]);
    account.advance(59_000);
    expect(world().cloudwatch.alarms.get('queue')?.state).not.toBe('ALARM');
    account.advance(2_000);
    expect(world().cloudwatch.alarms.get('queue')).toMatchObject({
      state: 'ALARM',
      reason: 'A drill',
    });
  });

  it('drains one machine, whose tasks move to the other', () => {
    const { account, machines, running } = open([{ at: 60, drain: { cluster: 'shop', count: 1 } }]);
    account.advance(600_000);
    const drained = machines().filter(({ status }) => status === 'DRAINING');
    const active = machines().filter(({ status }) => status === 'ACTIVE');
    expect([drained.length, drained[0]?.tasks.size, active[0]?.tasks.size]).toEqual([1, 0, 4]);
    expect(running()).toHaveLength(4);
  });

  it('drains all machines of a cluster, and their tasks stay where nothing can take them', () => {
    const { account, machines, running, world } = open([{ at: 60, drain: { cluster: 'shop' } }]);
    account.advance(600_000);
    expect(machines().every(({ status }) => status === 'DRAINING')).toBe(true);
    expect(running()).toHaveLength(4);
    const [service] = world().ecs.services.values();
    expect(service?.events[0]?.message).toMatch(
      /^\(service web\) was unable to place a task because/,
    );
  });

  it('stops tasks of a service, which starts others', () => {
    const stopTasks = { cluster: 'shop', service: 'web', count: 2, reason: 'A power cut' };
    const { account, world, running } = open([{ at: 60, stopTasks }]);
    account.advance(90_000);
    const stopped = [...world().ecs.tasks.values()].filter(
      ({ stop }) => stop?.stoppedReason === 'A power cut',
    );
    expect(stopped).toHaveLength(2);
    account.advance(300_000);
    expect(running()).toHaveLength(4);
  });

  it('that AWS refuses by then does not happen, and those after it do', () => {
    const call = { service: 'ecs', operation: 'DeleteCluster', input: { cluster: 'gone' } };
    const { account, machines } = open([
      { at: 60, call },
      { at: 61, drain: { cluster: 'shop', count: 1 } },
    ]);
    account.advance(120_000);
    expect(machines().filter(({ status }) => status === 'DRAINING')).toHaveLength(1);
  });
});

describe('the example of a growing fleet', () => {
  it('follows its traffic with tasks and machines, and moves to new machines when all are drained', async () => {
    const scenario = await loadScenario('examples/scenarios/growing-fleet.yaml');
    const account = openAccount({ seed: 1, speed: 0, nowMs: 1_800_000_000_000, scenario });
    const world = () => account.worlds.of(REGION);
    const seen = () => ({
      tasks: [...world().ecs.services.values()].map(({ desiredCount }) => desiredCount),
      machines: [...world().autoScaling.groups.values()].map(({ instances }) => instances.length),
    });
    expect(seen()).toEqual({ tasks: [4], machines: [1] });
    account.advance(2_390_000);
    expect(seen()).toEqual({ tasks: [8], machines: [2] });
    account.advance(600_000);
    expect(seen()).toEqual({ tasks: [8], machines: [4] });
    account.advance(1_200_000);
    expect(seen()).toEqual({ tasks: [4], machines: [2] });
    const active = [...world().ecs.instances.values()].filter(({ status }) => status === 'ACTIVE');
    expect(active.map(({ tasks }) => tasks.size).filter((size) => size > 0)).toEqual([2, 2]);
  });
});
