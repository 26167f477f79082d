import { type DeploymentConfiguration, UpdateServiceCommand } from '@aws-sdk/client-ecs';
import { type Outcome, SlipwayError } from '../../src/errors.ts';
import { deploy } from '../../src/operations/deploy.ts';
import { createRecord } from '../../src/operations/record.ts';
import type { Ecs } from '../../src/ports/ecs.ts';
import { clientOf, DEPLOY_INPUTS, mockPorts, startStill } from './mock-run.ts';
import { running } from './steering.ts';

const NO_BREAKER = { deploymentCircuitBreaker: { enable: false, rollback: false } };
const NO_ROLLBACK = { deploymentCircuitBreaker: { enable: true, rollback: false } };
const BLUE_GREEN = { strategy: 'BLUE_GREEN' as const, bakeTimeInMinutes: 1 };

interface Scenario {
  readonly tag: string;
  readonly configuration?: DeploymentConfiguration;
  readonly inputs?: object;
  readonly wrap?: (ecs: Ecs) => Ecs;
  readonly outcome: Outcome;
  readonly cause?: RegExp;
  readonly hint?: RegExp;
  /** Revision that the service runs afterwards. */
  readonly runs: string;
}

const throttled = new SlipwayError({ code: 'aws-throttled', message: 'Rate exceeded', hint: '' });

/** Every n-th answer of a read is a refusal. */
function throttling(every: number) {
  return (ecs: Ecs): Ecs => {
    let calls = 0;
    const limited = <A extends readonly unknown[], R>(call: (...args: A) => Promise<R>) => {
      return async (...args: A): Promise<R> => {
        calls += 1;
        if (calls % every === 0) throw throttled;
        return call(...args);
      };
    };
    return { ...ecs, describeServiceDeployment: limited(ecs.describeServiceDeployment) };
  };
}

/** Every third look at the service shows what the look before it showed. */
function stale(ecs: Ecs): Ecs {
  let before: Awaited<ReturnType<Ecs['describeService']>>;
  let looks = 0;
  return {
    ...ecs,
    describeService: async (name) => {
      looks += 1;
      if (looks % 3 === 0 && before !== undefined) return before;
      before = await ecs.describeService(name);
      return before;
    },
  };
}

const withoutApi = (ecs: Ecs): Ecs => ({
  ...ecs,
  listServiceDeployments: async () => undefined,
  describeServiceDeployment: async () => undefined,
});

const SCENARIOS: readonly (readonly [string, Scenario])[] = [
  [
    'a missing image, breaker on',
    {
      tag: 'does-not-exist',
      outcome: 'rolled-back',
      cause: /cannot be pulled/,
      hint: /Push the image/,
      runs: 'web:1',
    },
  ],
  [
    'a crash, breaker on',
    {
      tag: 'crash',
      outcome: 'rolled-back',
      cause: /ended by itself with an error/,
      hint: /end of its log/,
      runs: 'web:1',
    },
  ],
  [
    'out of memory, breaker on',
    {
      tag: 'oom',
      outcome: 'rolled-back',
      cause: /more memory than its limit/,
      hint: /Raise memory/,
      runs: 'web:1',
    },
  ],
  [
    'a missing image, no rollback',
    {
      tag: 'does-not-exist',
      configuration: NO_ROLLBACK,
      outcome: 'failed',
      cause: /cannot be pulled/,
      hint: /Push/,
      runs: 'web:2',
    },
  ],
  [
    'a crash, no rollback',
    {
      tag: 'crash',
      configuration: NO_ROLLBACK,
      outcome: 'failed',
      cause: /with an error/,
      runs: 'web:2',
    },
  ],
  [
    'out of memory, no rollback',
    { tag: 'oom', configuration: NO_ROLLBACK, outcome: 'failed', cause: /memory/, runs: 'web:2' },
  ],
  [
    'a crash, no rollback of ECS but ours',
    {
      tag: 'crash',
      configuration: NO_ROLLBACK,
      inputs: { onFailure: 'rollback' },
      outcome: 'rolled-back',
      cause: /taken back/,
      runs: 'web:1',
    },
  ],
  [
    'a missing image, no breaker',
    {
      tag: 'does-not-exist',
      configuration: NO_BREAKER,
      inputs: { waitForMinutes: 5 },
      outcome: 'timed-out',
      runs: 'web:2',
    },
  ],
  [
    'a crash, no breaker',
    {
      tag: 'crash',
      configuration: NO_BREAKER,
      inputs: { waitForMinutes: 5 },
      outcome: 'timed-out',
      runs: 'web:2',
    },
  ],
  [
    'a missing image, no breaker, but ours',
    {
      tag: 'does-not-exist',
      configuration: NO_BREAKER,
      inputs: { waitForMinutes: 5, onFailure: 'rollback' },
      outcome: 'rolled-back',
      cause: /taken back/,
      hint: /Push/,
      runs: 'web:1',
    },
  ],
  [
    'a start that takes too long',
    {
      tag: 'slow',
      inputs: { waitForMinutes: 0.5 },
      outcome: 'timed-out',
      cause: /not complete/,
      runs: 'web:2',
    },
  ],
  ['a start that takes long', { tag: 'slow', outcome: 'succeeded', runs: 'web:2' }],
  ['nothing wrong', { tag: 'ok', outcome: 'succeeded', runs: 'web:2' }],
  [
    'a count of 0',
    {
      tag: 'ok',
      inputs: { desiredCount: 0 },
      outcome: 'unverifiable',
      cause: /desired count is 0/,
      runs: 'web:2',
    },
  ],
  ['nothing wrong, stale reads', { tag: 'ok', wrap: stale, outcome: 'succeeded', runs: 'web:2' }],
  ['a crash, stale reads', { tag: 'crash', wrap: stale, outcome: 'rolled-back', runs: 'web:1' }],
  [
    'a missing image, stale reads',
    { tag: 'does-not-exist', wrap: stale, outcome: 'rolled-back', runs: 'web:1' },
  ],
  [
    'nothing wrong, throttled',
    { tag: 'ok', wrap: throttling(2), outcome: 'succeeded', runs: 'web:2' },
  ],
  [
    'a crash, throttled',
    { tag: 'crash', wrap: throttling(2), outcome: 'rolled-back', runs: 'web:1' },
  ],
  [
    'nothing wrong, no service deployments',
    { tag: 'ok', wrap: withoutApi, outcome: 'succeeded', runs: 'web:2' },
  ],
  [
    'a crash, no service deployments',
    { tag: 'crash', wrap: withoutApi, outcome: 'rolled-back', runs: 'web:1' },
  ],
  [
    'nothing wrong, blue/green',
    { tag: 'ok', configuration: BLUE_GREEN, outcome: 'succeeded', runs: 'web:2' },
  ],
];

test.each(SCENARIOS)('%s', async (_, scenario) => {
  const server = await startStill('ok', 23);
  const client = clientOf(server);
  try {
    const { configuration: deploymentConfiguration, inputs, wrap } = scenario;
    if (deploymentConfiguration !== undefined) {
      const update = { cluster: 'c', service: 'web', deploymentConfiguration };
      await client.send(new UpdateServiceCommand(update));
    }
    const { ports } = mockPorts(server, scenario.tag, wrap);
    const conclusion = await deploy({ ...DEPLOY_INPUTS, ...inputs }, ports, createRecord());
    expect(conclusion.outcome).toBe(scenario.outcome);
    if (scenario.cause !== undefined) expect(conclusion.cause).toMatch(scenario.cause);
    if (scenario.hint !== undefined) expect(conclusion.hint).toMatch(scenario.hint);
    expect(await running(server)).toBe(scenario.runs);
  } finally {
    client.destroy();
    await server.stop();
  }
});
