import {
  countPhases,
  fleetJson,
  fleetLines,
  fleetMarkdown,
  fleetSentence,
  type ServiceEnd,
} from '../../src/report/fleet.ts';

const END: ServiceEnd = {
  name: 'api',
  cluster: 'c',
  service: 'api',
  wave: 1,
  outcome: 'succeeded',
  exitCode: 0,
  cause: '3 of 3 tasks run the new revision.',
  facts: {
    taskDefinitionArn: 'arn:aws:ecs:eu-west-1:123456789012:task-definition/api:2',
    startedAtMs: 1_000,
    endedAtMs: 73_000,
  },
};
const BAD: ServiceEnd = {
  ...END,
  name: 'a|b <i>',
  wave: 2,
  outcome: 'failed',
  exitCode: 1,
  cause: 'It crashed.',
  facts: {
    explanations: [
      {
        id: 'exit-1',
        title: 'The application ended with an error.',
        fix: 'Read its log.',
        source: 'task',
        count: 2,
        taskId: '0123',
        reason: 'Exit code 1',
      },
    ],
  },
};

test('the summary has one table of all services, and why those failed that did', () => {
  const text = fleetMarkdown([END, BAD]).join('\n');
  expect(text).toContain('| ✅ api | 1 | succeeded | api&#58;2 | 1 min 12 s |');
  expect(text).toContain('| ❌ a&#124;b &#60;i&#62; | 2 | failed |');
  expect(text).toContain('### Why they failed');
  expect(text).toContain('| 2 | The application ended with an error. | Exit code 1 |');
});

test('the end of the log has the reasons and the table', () => {
  expect(fleetLines([END, BAD])).toEqual([
    'why: a|b <i>: 2 tasks: The application ended with an error.',
    '     task 0123: Exit code 1',
    '     what to do: Read its log.',
    'services:',
    '  service  wave  state',
    '  api         1  succeeded  3 of 3 tasks run the new revision.',
    '  a|b <i>     2  failed     It crashed.',
  ]);
});

test('the output has each service without its evidence', () => {
  expect(fleetJson([END, BAD])).toEqual([
    expect.objectContaining({
      name: 'api',
      outcome: 'succeeded',
      taskDefinitionArn: expect.any(String),
    }),
    expect.not.objectContaining({ facts: expect.anything() }),
  ]);
});

test('phases are counted in the order in which they occur', () => {
  expect(countPhases(['waiting', 'deploying', 'waiting'])).toBe('2 waiting, 1 deploying');
});

test('a run without a list of services shows none of this', () => {
  expect([fleetMarkdown([]), fleetLines([])]).toEqual([[], []]);
});

test('a service that went back shows both revisions', () => {
  const previousTaskDefinitionArn = 'arn:aws:ecs:eu-west-1:123456789012:task-definition/api:1';
  const back: ServiceEnd = {
    ...END,
    outcome: 'rolled-back',
    facts: { ...END.facts, previousTaskDefinitionArn },
  };
  expect(fleetMarkdown([back]).join('\n')).toContain('| api&#58;2, back on api&#58;1 |');
});

test.each([
  [[END], '1 service: 1 succeeded.'],
  [[END, BAD], '2 services: 1 succeeded, 1 failed.'],
])('services are counted', (ends, expected) => {
  expect(fleetSentence(ends)).toBe(expected);
});
