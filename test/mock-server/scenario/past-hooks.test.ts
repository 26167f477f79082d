import { type Account, openAccount } from '../../../src/mock-server/account.ts';
import { stateOf } from '../../../src/mock-server/control/state-of.ts';
import { asScenario, loadScenario } from '../../../src/mock-server/scenario/load-scenario.ts';
import type { JsonObject } from '../../../src/simulator/json.ts';

const REGION = 'eu-west-1';
const ROLE = 'arn:aws:iam::123456789012:role/hooks';
const PAUSE = {
  targetType: 'PAUSE',
  lifecycleStages: ['POST_SCALE_UP'],
  timeoutConfiguration: { timeoutInMinutes: 30, action: 'ROLLBACK' },
};
const LAMBDA = {
  hookTargetArn: `arn:aws:lambda:${REGION}:123456789012:function:approve-failed`,
  roleArn: ROLE,
  lifecycleStages: ['PRE_SCALE_UP'],
};

/** The example with a service whose deployments have a hook, whose function says no. */
async function open(strategy: 'ROLLING' | 'CANARY', hook: JsonObject): Promise<Account> {
  const example = await loadScenario('examples/scenarios/canary-with-errors.yaml');
  const [given] = example.account!.services!;
  const before = strategy === 'CANARY' ? (given!.deploymentConfiguration as JsonObject) : {};
  const plain = {
    targetGroupArn: `\${targetGroup.blue}`,
    containerName: 'app',
    containerPort: 80,
  };
  const service = {
    ...given,
    ...(strategy === 'ROLLING' && { loadBalancers: [plain] }),
    deploymentConfiguration: { ...before, strategy, lifecycleHooks: [hook] },
  };
  const account = { ...example.account, services: [service] };
  const scenario = asScenario({ ...example, traffic: [], account });
  const opened = openAccount({ seed: 1, speed: 0, nowMs: 1_800_000_000_000, scenario });
  opened.worlds.of(REGION);
  return opened;
}

function deploymentsOf(account: Account) {
  return stateOf(account).regions[0]!.serviceDeployments.map(({ status }) => status);
}

describe('a service of an account whose deployments have hooks', () => {
  it.each([
    ['ROLLING', 'PAUSE', PAUSE],
    ['CANARY', 'PAUSE', PAUSE],
    ['ROLLING', 'AWS_LAMBDA', LAMBDA],
    ['CANARY', 'AWS_LAMBDA', LAMBDA],
  ] as const)(
    'is settled from the start with %s and %s, and goes back to that when the next is refused',
    async (strategy, _kind, hook) => {
      const account = await open(strategy, hook);
      expect(deploymentsOf(account)).toEqual(['SUCCESSFUL']);
      const input = { cluster: 'shop', service: 'web', taskDefinition: 'web:2' };
      account.call(REGION, { service: 'ecs', operation: 'UpdateService', input });
      account.advance(3_600_000);
      expect(deploymentsOf(account)).toEqual(['SUCCESSFUL', 'ROLLBACK_SUCCESSFUL']);
      const [service] = stateOf(account).regions[0]!.clusters[0]!.services;
      expect(service!.taskDefinition).toMatch(/web:1$/);
      expect(service!.runningCount).toBe(4);
    },
  );
});
