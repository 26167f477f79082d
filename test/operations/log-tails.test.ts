import type { Explanation } from '../../src/deployment/explain.ts';
import { withLogTails } from '../../src/operations/log-tails.ts';
import type { LogStream } from '../../src/ports/logs.ts';
import { memoryPorts, REGISTERED } from './memory-ports.ts';

const CRASH: Explanation = {
  id: 'exit-error',
  title: 'It ended.',
  fix: 'Read.',
  source: 'task',
  count: 3,
  taskId: 't1',
  container: 'web',
  reason: 'Essential container in task exited',
};

const LOGGED = {
  logDriver: 'awslogs',
  options: {
    'awslogs-group': '/ecs/web',
    'awslogs-stream-prefix': 'app',
    'awslogs-region': 'eu-west-1',
  },
};

function portsWith(logConfiguration: object | undefined, lines: readonly string[] | Error) {
  const asked: LogStream[] = [];
  const definition = { family: 'web', containerDefinitions: [{ name: 'web', logConfiguration }] };
  const ports = memoryPorts({
    ecs: {
      describeTaskDefinition: async () => ({ ...REGISTERED, definition }) as typeof REGISTERED,
    },
    logs: {
      last: async (stream) => {
        asked.push(stream);
        if (lines instanceof Error) throw lines;
        return lines.map((message) => ({ atMs: 0, message }));
      },
      next: async () => ({ lines: [] }),
    },
  });
  return { ...ports, asked };
}

test('the last lines of the container that failed are added, without secrets', async () => {
  const ports = portsWith(LOGGED, ['starting\n', 'DB_PASSWORD=x refused']);
  const [told] = await withLogTails([CRASH], 'web:2', ports);
  expect(ports.asked).toEqual([{ group: '/ecs/web', stream: 'app/web/t1', region: 'eu-west-1' }]);
  expect(told?.log).toEqual({
    taskId: 't1',
    container: 'web',
    lines: ['starting', 'DB_PASSWORD=*** refused'],
  });
});

test('only the last twenty lines are kept', async () => {
  const ports = portsWith(LOGGED, [Array.from({ length: 50 }, (_, at) => `line ${at}`).join('\n')]);
  const [told] = await withLogTails([CRASH], 'web:2', ports);
  expect(told?.log?.lines).toHaveLength(20);
  expect(told?.log?.lines.at(-1)).toBe('line 49');
});

test.each([
  ['another log driver', { logDriver: 'splunk', options: {} }, ['x']],
  ['no stream prefix', { logDriver: 'awslogs', options: { 'awslogs-group': 'g' } }, ['x']],
  ['no log configuration', undefined, ['x']],
  ['no line', LOGGED, []],
  ['no permission', LOGGED, new Error('denied')],
])('with %s the explanation stays as it is', async (_, logging, lines) => {
  expect(await withLogTails([CRASH], 'web:2', portsWith(logging, lines))).toEqual([CRASH]);
});

test('a cause without a container asks nothing', async () => {
  const { container: _, ...event } = CRASH;
  const ports = portsWith(LOGGED, ['x']);
  await withLogTails([event], 'web:2', ports);
  expect(ports.calls).toEqual([]);
});
