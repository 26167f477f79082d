import { SlipwayError } from '../../../src/errors.ts';
import type { Conclusion } from '../../../src/operations/operation.ts';
import { createRecord } from '../../../src/operations/record.ts';
import {
  type SchedulingInputs,
  withScheduledTasks,
} from '../../../src/operations/scheduled/with-scheduled-tasks.ts';
import type { RuleTarget, Schedule, Scheduled } from '../../../src/ports/scheduled.ts';
import { memoryPorts } from '../memory-ports.ts';

const arnOf = (name: string) => `arn:aws:ecs:eu-west-1:123456789012:task-definition/${name}`;
const targetOf = (Id: string, name: string): RuleTarget => ({
  Id,
  Arn: 'arn:aws:ecs:eu-west-1:123456789012:cluster/c',
  RoleArn: 'arn:aws:iam::123456789012:role/events',
  Input: '{"containerOverrides":[]}',
  EcsParameters: { TaskDefinitionArn: arnOf(name), TaskCount: 2, LaunchType: 'FARGATE' },
});
const LAMBDA: RuleTarget = { Id: 'lambda', Arn: 'arn:aws:lambda:eu-west-1:1:function:f' };
const SCHEDULE: Schedule = {
  Name: 's',
  GroupName: 'g',
  ScheduleExpression: 'rate(1 hour)',
  FlexibleTimeWindow: { Mode: 'OFF' },
  Target: {
    Arn: 'arn:cluster',
    EcsParameters: { TaskDefinitionArn: arnOf('web:1'), TaskCount: 3 },
  },
};
const DONE: Conclusion = { outcome: 'succeeded', cause: 'Done.' };
const INPUTS: SchedulingInputs = {
  operation: 'deploy',
  eventbridgeRules: ['nightly'],
  eventbridgeSchedules: ['g/s'],
};

/** Runs an operation that ends as given and registers web:2; what is put back is kept. */
async function runWith(
  given: {
    inputs?: SchedulingInputs;
    conclusion?: Conclusion;
    scheduled?: Partial<Scheduled>;
  } = {},
) {
  const put: unknown[] = [];
  const ports = memoryPorts({
    scheduled: {
      targets: async ({ rule }) =>
        rule === 'nightly'
          ? [targetOf('1', 'web:1'), targetOf('2', 'other:7'), targetOf('3', 'web'), LAMBDA]
          : undefined,
      schedule: async () => SCHEDULE,
      putTargets: async (rule, targets) => {
        put.push({ rule, targets });
        return [];
      },
      updateSchedule: async (schedule) => void put.push(schedule),
      ...given.scheduled,
    },
  });
  const record = createRecord();
  let isRun = false;
  const operate = async () => {
    isRun = true;
    record.note({ family: 'web', previousTaskDefinitionArn: arnOf('web:1') });
    if (given.inputs?.operation !== 'plan') record.note({ taskDefinitionArn: arnOf('web:2') });
    return given.conclusion ?? DONE;
  };
  const running = withScheduledTasks(given.inputs ?? INPUTS, { ports, record }, operate);
  const conclusion = await running.catch((error: SlipwayError) => error);
  return { conclusion, put, lines: ports.lines, record, isRun };
}

test('only targets of the family with a revision get the new one, and keep everything else', async () => {
  const { conclusion, put, record } = await runWith();
  expect(conclusion).toEqual(DONE);
  expect(put).toEqual([
    {
      rule: { rule: 'nightly' },
      targets: [
        {
          ...targetOf('1', 'web:1'),
          EcsParameters: { TaskDefinitionArn: arnOf('web:2'), TaskCount: 2, LaunchType: 'FARGATE' },
        },
      ],
    },
    {
      ...SCHEDULE,
      Target: {
        Arn: 'arn:cluster',
        EcsParameters: { TaskDefinitionArn: arnOf('web:2'), TaskCount: 3 },
      },
    },
  ]);
  expect(record.facts().scheduled).toEqual([
    'rule nightly, target 1 runs web:2 now, web:1 before.',
    'schedule g/s runs web:2 now, web:1 before.',
  ]);
});

test.each([
  'failed',
  'rolled-back',
  'timed-out',
  'superseded',
  'unverifiable',
  'cancelled',
] as const)('an operation that ended as %s leaves them as they are', async (outcome) => {
  const { conclusion, put } = await runWith({ conclusion: { outcome, cause: 'x' } });
  expect(conclusion).toMatchObject({ outcome });
  expect(put).toEqual([]);
});

test('a deployment that goes on leaves them as they are', async () => {
  const { put } = await runWith({ inputs: { ...INPUTS, waitUntil: 'BAKE_TIME' } });
  expect(put).toEqual([]);
});

test('a name that is not there stops the run before it begins', async () => {
  const { conclusion, isRun } = await runWith({ inputs: { ...INPUTS, eventbridgeRules: ['x'] } });
  expect(conclusion).toMatchObject({
    code: 'schedule-not-found',
    message: expect.stringContaining('rule x'),
  });
  expect(isRun).toBe(false);
});

test('a plan says what would change, and changes nothing', async () => {
  const { put, record, conclusion } = await runWith({ inputs: { ...INPUTS, operation: 'plan' } });
  expect(conclusion).toEqual(DONE);
  expect(put).toEqual([]);
  expect(record.facts().checks?.map(({ resource, severity }) => [resource, severity])).toEqual([
    ['rule nightly, target 1', 'note'],
    ['schedule g/s', 'note'],
  ]);
});

test('a target that EventBridge refuses makes the run fail, and the others get their revision', async () => {
  const { conclusion, put } = await runWith({
    scheduled: {
      putTargets: async () => [
        { id: '1', code: 'ConcurrentModificationException', message: 'Busy.' },
      ],
    },
  });
  expect(conclusion).toMatchObject({
    outcome: 'failed',
    cause:
      'Done. But rule nightly, target 1 still runs web:1: Busy. (ConcurrentModificationException)',
  });
  expect(put).toHaveLength(1);
});

test('a call that AWS denies is told for each of its targets', async () => {
  const denied = new SlipwayError({ code: 'aws-denied', message: 'No.', hint: 'Ask.' });
  const { conclusion } = await runWith({
    scheduled: {
      updateSchedule: async () => {
        throw denied;
      },
    },
  });
  expect(conclusion).toMatchObject({
    outcome: 'failed',
    cause: 'Done. But schedule g/s still runs web:1: No.',
  });
});

test('all of a bus and all of a group are looked at, each once', async () => {
  const { put } = await runWith({
    inputs: {
      operation: 'register',
      eventbridgeRules: ['*', 'nightly'],
      eventbridgeSchedules: ['g/*'],
    },
    scheduled: {
      rules: async () => [{ rule: 'nightly' }],
      schedules: async (group) => [{ name: 's', ...(group === undefined ? {} : { group }) }],
    },
  });
  expect(put).toHaveLength(2);
});

test('what runs the revision already is not sent again', async () => {
  const { put, lines } = await runWith({
    inputs: { operation: 'deploy', eventbridgeRules: ['nightly'] },
    scheduled: { targets: async () => [targetOf('1', 'web:2')] },
  });
  expect(put).toEqual([]);
  expect(lines).toContain('nothing to change for web:2 in rule nightly');
});

test.each([
  ['arn:aws:events:eu-west-1:123456789012:rule/nightly', { rule: 'nightly' }],
  ['arn:aws:events:eu-west-1:123456789012:rule/bus/nightly', { rule: 'nightly', bus: 'bus' }],
  ['aws.partner/shop/1/nightly', { rule: 'nightly', bus: 'aws.partner/shop/1' }],
])('a rule is found by %s', async (text, name) => {
  const asked: unknown[] = [];
  await runWith({
    inputs: { operation: 'deploy', eventbridgeRules: [text] },
    scheduled: {
      targets: async (rule) => {
        asked.push(rule);
        return [];
      },
    },
  });
  expect(asked).toEqual([name, name]);
});

test.each(['a b', '/x', 'arn:aws:lambda:eu-west-1:1:function:f', 'x/'])(
  '%s names no rule',
  async (text) => {
    const { conclusion } = await runWith({
      inputs: { operation: 'deploy', eventbridgeRules: [text] },
    });
    expect(conclusion).toMatchObject({ code: 'input-invalid' });
  },
);
