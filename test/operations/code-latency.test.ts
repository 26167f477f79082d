import { DescribeTasksCommand, ListTasksCommand } from '@aws-sdk/client-ecs';
import { startStage } from '../mock-server/code-deploy.ts';
import { deployOn } from './code-run.ts';

/** Deployments per image; the mock's time goes on by another while before each. */
const RUNS = 6;
const TAGS = ['crash', 'oom', 'does-not-exist'] as const;

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
}

async function runOne(tag: string, offset: number) {
  const stage = await startStage();
  try {
    stage.server.advance(offset);
    const calls = stage.server.requests().length;
    const startedAtMs = stage.server.clock.nowMs();
    let whyAtMs = Number.NaN;
    const onLine = (line: string) => {
      if (Number.isNaN(whyAtMs) && line.includes('why: ')) whyAtMs = stage.server.clock.nowMs();
    };
    const { conclusion } = await deployOn(stage, `example/app:${tag}`, {}, { onLine });
    const minutes = (stage.server.clock.nowMs() - startedAtMs) / 60_000;
    const over = stage.server.requests().length - calls - 6 * minutes;
    const list = { cluster: 'c', serviceName: 'web', desiredStatus: 'STOPPED' as const };
    const { taskArns = [] } = await stage.ecs.send(new ListTasksCommand(list));
    const { tasks = [] } = await stage.ecs.send(
      new DescribeTasksCommand({ cluster: 'c', tasks: taskArns }),
    );
    const failedAtMs = Math.min(...tasks.map(({ stoppingAt }) => stoppingAt!.getTime()));
    return { conclusion, over, delayMs: whyAtMs - failedAtMs };
  } finally {
    await stage.server.stop();
  }
}

test('the first failed task of a CodeDeploy deployment has its cause within seconds, within the calls', async () => {
  const runs: Awaited<ReturnType<typeof runOne>>[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    for (const tag of TAGS) runs.push(await runOne(tag, run * 7.3));
  }
  expect(new Set(runs.map(({ conclusion }) => conclusion.outcome))).toEqual(
    new Set(['rolled-back']),
  );
  const delays = runs.map(({ delayMs }) => delayMs);
  const overs = runs.map(({ over }) => over);
  process.stdout.write(
    `failure to cause: median ${quantile(delays, 0.5)} ms, p95 ${quantile(delays, 0.95)} ms; ` +
      `calls over 6 a minute: at most ${Math.max(...overs)}\n`,
  );
  expect(quantile(delays, 0.5)).toBeLessThanOrEqual(5_000);
  expect(quantile(delays, 0.95)).toBeLessThanOrEqual(10_000);
  // More than a rolling deployment: four looks at the group and its routes, two at the deployment that goes back.
  expect(Math.max(...overs)).toBeLessThanOrEqual(12 + 6);
}, 120_000);
