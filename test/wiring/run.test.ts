import { SlipwayError } from '../../src/errors.ts';
import { createNodeFiles } from '../../src/github/node-files.ts';
import type { Log } from '../../src/ports/log.ts';
import { failureOf, run } from '../../src/wiring/run.ts';

const EXAMPLE = new URL('../../examples/web/task-definition.json', import.meta.url).pathname;
const DEPLOY = {
  operation: 'deploy' as const,
  taskDefinition: EXAMPLE,
  cluster: 'default',
  service: 'web',
  waitForServiceStability: true,
  waitForMinutes: 30,
  waitMaxDelaySeconds: 15,
  onFailure: 'leave' as const,
  onCancel: 'leave' as const,
  waitUntil: 'complete',
  alarmPreflight: 'watch' as const,
  bakeMinutes: 0,
  ifUnchanged: 'register' as const,
  fitCheck: 'warn' as const,
  mock: true,
  // The run itself moves the time on whenever it waits.
  speed: 0,
  maxRetries: 3,
  format: 'text' as const,
};

function surroundings() {
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  const log: Log = { debug: say, info: say, warning: say, error: say };
  const outputs = { set: () => undefined, summary: () => undefined };
  return { lines, log, outputs, files: createNodeFiles({}), env: {} };
}

describe('run against the embedded mock', () => {
  test('deploys to a healthy service', async () => {
    const result = await run(DEPLOY, surroundings());
    expect(result).toMatchObject({ operation: 'deploy', outcome: 'succeeded', exitCode: 0 });
    expect(result.facts.counts).toMatchObject({ desired: 3, running: 3 });
  });

  test('an image that is not there is rolled back, with the reason and what to do', async () => {
    const given = surroundings();
    const result = await run({ ...DEPLOY, image: 'example/app:does-not-exist' }, given);
    expect(result).toMatchObject({ outcome: 'rolled-back', exitCode: 3 });
    expect(result.hint).toMatch(/push the image/i);
    expect(given.lines.join('\n')).toContain('CannotPullContainerError');
  });

  test('an error is a result with what was done before it', async () => {
    const result = await run({ ...DEPLOY, taskDefinition: 'nowhere.json' }, surroundings());
    expect(result).toMatchObject({ outcome: 'failed', exitCode: 2, facts: { service: 'web' } });
    expect(result.cause).toContain('nowhere.json');
  });
});

test('failureOf a cancelled run is cancelled', () => {
  const error = new SlipwayError({ code: 'cancelled', message: 'm', hint: 'h' });
  expect(failureOf('deploy', error, { log: surroundings().log })).toMatchObject({
    outcome: 'cancelled',
    exitCode: 7,
  });
});
