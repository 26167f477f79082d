import { type Account, openAccount } from '../../../src/mock-server/account.ts';
import { stateOf } from '../../../src/mock-server/control/state-of.ts';
import { asScenario, loadScenario } from '../../../src/mock-server/scenario/load-scenario.ts';
import type { Scenario } from '../../../src/mock-server/scenario/scenario.ts';
import type { JsonObject } from '../../../src/simulator/json.ts';

const START_MS = 1_800_000_000_000;
const REGION = 'eu-west-1';
const ALARMS = { enable: true, rollback: true, alarmNames: ['shop-5xx'] };

function open(scenario: Scenario): Account {
  const account = openAccount({ seed: 1, speed: 0, nowMs: START_MS, scenario });
  account.worlds.of(REGION);
  return account;
}

/** The example with a service of another kind. */
async function exampleWith(service: JsonObject, more: JsonObject = {}): Promise<Scenario> {
  const example = await loadScenario('examples/scenarios/canary-with-errors.yaml');
  const [given] = example.account!.services!;
  const account = { ...example.account, services: [{ ...given, ...service }], ...more };
  return asScenario({ ...example, account });
}

const PLAIN = { targetGroupArn: `\${targetGroup.blue}`, containerName: 'app', containerPort: 80 };

const deployedBy = {
  ROLLING: () =>
    exampleWith({
      loadBalancers: [PLAIN],
      deploymentConfiguration: { strategy: 'ROLLING', alarms: ALARMS },
    }),
  BLUE_GREEN: () =>
    exampleWith({
      deploymentConfiguration: { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 10, alarms: ALARMS },
    }),
  CANARY: () => exampleWith({}),
} as const;

function deploy(account: Account, taskDefinition = 'web:2'): void {
  const input = { cluster: 'shop', service: 'web', taskDefinition };
  account.call(REGION, { service: 'ecs', operation: 'UpdateService', input });
}

function look(account: Account) {
  const [region] = stateOf(account).regions;
  const [service] = region!.clusters[0]!.services;
  return {
    alarm: region!.alarms[0]!,
    record: region!.serviceDeployments.at(-1)!,
    service: service!,
  };
}

/** Values of a statistic of the last half hour, a minute each, oldest first. */
function metric(account: Account, MetricName: string, Stat: string): readonly number[] {
  const Dimensions = [{ Name: 'LoadBalancer', Value: '' }];
  const [balancer] = (
    account.look(REGION, {
      service: 'elasticloadbalancing',
      operation: 'DescribeLoadBalancers',
      input: {},
    }).LoadBalancers as readonly JsonObject[]
  ).map(({ LoadBalancerArn }) => String(LoadBalancerArn));
  Dimensions[0]!.Value = balancer!.replace(/^.*:loadbalancer\//, '');
  const of = { Namespace: 'AWS/ApplicationELB', MetricName, Dimensions };
  const EndTime = account.time.nowMs() / 1000;
  const { MetricDataResults } = account.look(REGION, {
    service: 'cloudwatch',
    operation: 'GetMetricData',
    input: {
      StartTime: EndTime - 1800,
      EndTime,
      ScanBy: 'TimestampAscending',
      MetricDataQueries: [{ Id: 'm', MetricStat: { Metric: of, Period: 60, Stat } }],
    },
  });
  return (MetricDataResults as readonly JsonObject[])[0]!.Values as readonly number[];
}

describe('the traffic of a scenario', () => {
  it.each(Object.entries(deployedBy))(
    'rings the alarm of a %s deployment of a bad revision, which is taken back',
    async (_strategy, scenario) => {
      const account = open(await scenario());
      account.advance(300_000);
      expect(look(account).alarm.StateValue).toBe('OK');
      deploy(account);
      const alarms = new Set<unknown>();
      for (let minute = 0; minute < 30; minute += 1) {
        account.advance(60_000);
        alarms.add(look(account).alarm.StateValue);
      }
      const { record, service, alarm } = look(account);
      expect([...alarms]).toContain('ALARM');
      expect(record.status).toBe('ROLLBACK_SUCCESSFUL');
      expect(record.statusReason).toMatch(/one or more active alarms/);
      expect(service.taskDefinition).toMatch(/web:1$/);
      expect(service.runningCount).toBe(4);
      expect(alarm.StateValue).toBe('OK');
    },
  );

  it.each(Object.keys(deployedBy) as (keyof typeof deployedBy)[])(
    'lets a %s deployment of a good revision be',
    async (strategy) => {
      const account = open({ ...(await deployedBy[strategy]()), traffic: [] });
      deploy(account);
      account.advance(2_400_000);
      expect(look(account).record.status).toBe('SUCCESSFUL');
      expect(look(account).alarm.StateValue).toBe('OK');
    },
  );

  it('gives each side of a canary its share of the requests, the errors and the latency', async () => {
    const account = open(await deployedBy.CANARY());
    account.advance(120_000);
    expect(metric(account, 'RequestCount', 'Sum').at(-1)).toBe(3000);
    expect(metric(account, 'TargetResponseTime', 'p50').at(-1)).toBe(0.04);
    expect(metric(account, 'TargetResponseTime', 'p99').at(-1)).toBe(0.16);
    expect(metric(account, 'HTTPCode_Target_5XX_Count', 'Sum')).toEqual([]);
    deploy(account);
    account.advance(240_000);
    // A tenth of 3,000 requests, of which a fifth fails.
    expect(look(account).record.targetServiceRevision).toMatchObject({
      requestedProductionTrafficWeight: 10,
    });
    expect(metric(account, 'HTTPCode_Target_5XX_Count', 'Sum').at(-1)).toBe(60);
    expect(metric(account, 'RequestCount', 'Sum').at(-1)).toBe(3000);
    expect(metric(account, 'TargetResponseTime', 'p50').at(-1)).toBe(0.04);
    expect(metric(account, 'TargetResponseTime', 'Maximum').at(-1)).toBe(0.48);
    expect(metric(account, 'TargetResponseTime', 'p99').at(-1)).toBeGreaterThan(0.16);
  });

  it('holds from one second of the scenario until another', async () => {
    const scenario = await deployedBy.CANARY();
    const traffic = [{ service: 'w*', errorRate: 0.5, from: 300, until: 480 }];
    const account = open({ ...scenario, traffic });
    account.advance(900_000);
    expect(metric(account, 'HTTPCode_Target_5XX_Count', 'Sum').length).toBe(3);
  });

  it('counts what the load balancer answers by itself while a service has no task', async () => {
    const account = open(await deployedBy.ROLLING());
    const input = { cluster: 'shop', service: 'web', desiredCount: 0 };
    account.call(REGION, { service: 'ecs', operation: 'UpdateService', input });
    account.advance(600_000);
    expect(metric(account, 'HTTPCode_ELB_5XX_Count', 'Sum').at(-1)).toBe(3000);
    expect(metric(account, 'RequestCount', 'Sum').length).toBeGreaterThan(10);
    expect(metric(account, 'HealthyHostCount', 'Minimum').at(-1)).toBe(0);
  });
});
