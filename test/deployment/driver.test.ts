import { watchDeployment } from '../../src/deployment/driver.ts';
import { SlipwayError } from '../../src/errors.ts';
import type { Ecs } from '../../src/ports/ecs.ts';
import { service, serviceDeployment, watchStart } from './builders.ts';

const NAME = { cluster: 'c', service: 'web' };

/** Ports over a table of statuses: each look at the service deployment takes the next one. */
function ports(statuses: readonly (string | Error)[], over: Partial<Ecs> = {}) {
  const lines: string[] = [];
  const cancel = new AbortController();
  let now = 2_000;
  let at = 0;
  const unused = async () => {
    throw new Error('not expected');
  };
  const ecs: Ecs = {
    registerTaskDefinition: unused,
    describeTaskDefinition: unused,
    updateService: unused,
    describeService: async () => service(),
    listServiceDeployments: async () => [],
    describeServiceDeployment: async () => {
      const status = statuses[Math.min(at++, statuses.length - 1)];
      if (status instanceof Error) throw status;
      return serviceDeployment({ status: status ?? '' });
    },
    stoppedTasks: async () => [],
    ...over,
  };
  const clock = {
    nowMs: () => now,
    sleep: async (ms: number) => {
      now += ms;
    },
  };
  const say = (line: string) => lines.push(line);
  const loadBalancing = { targetHealth: async () => [] };
  return {
    ecs,
    loadBalancing,
    clock,
    cancel,
    lines,
    log: { debug: say, info: say, warning: say, error: say },
  };
}

const watch = ({ cancel, ...given }: ReturnType<typeof ports>) =>
  watchDeployment(NAME, watchStart(), { ...given, cancel: cancel.signal });

describe('watchDeployment', () => {
  test('looks until the end', async () => {
    const { ending } = await watch(ports(['PENDING', 'IN_PROGRESS', 'SUCCESSFUL']));
    expect(ending.outcome).toBe('succeeded');
  });

  test('a look that fails is told and looked again', async () => {
    const broken = new SlipwayError({ code: 'aws-throttled', message: 'Rate exceeded', hint: '' });
    const given = ports([broken, 'SUCCESSFUL']);
    expect((await watch(given)).ending.outcome).toBe('succeeded');
    expect(given.lines.join('\n')).toContain('could not look at the deployment: Rate exceeded');
  });

  test('a signal ends it even while AWS does not answer', async () => {
    const given = ports([], { describeServiceDeployment: () => new Promise(() => undefined) });
    const watched = watch(given);
    setImmediate(() => given.cancel.abort());
    expect((await watched).ending.outcome).toBe('cancelled');
  });

  test('a service that vanished ends it as failed', async () => {
    const { ending } = await watch(
      ports(['IN_PROGRESS'], { describeService: async () => undefined }),
    );
    expect(ending).toMatchObject({ outcome: 'failed', cause: expect.stringContaining('MISSING') });
  });

  test('a deployment that never ends times out', async () => {
    expect((await watch(ports(['IN_PROGRESS']))).ending.outcome).toBe('timed-out');
  });
});
