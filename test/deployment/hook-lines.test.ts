import { beginWatch, stepWatch } from '../../src/deployment/step.ts';
import { OURS_ARN, observed, service, serviceDeployment, watchStart } from './builders.ts';

const waiting = observed({
  atMs: 62_000,
  service: service({ deploymentStrategy: 'BLUE_GREEN' }),
  serviceDeployment: serviceDeployment({
    lifecycleStage: 'POST_TEST_TRAFFIC_SHIFT',
    hooks: [
      {
        id: 'ecs-pause-1',
        targetType: 'PAUSE',
        status: 'AWAITING_ACTION',
        expiresAtMs: 62_000 + 30 * 60_000,
        timeoutAction: 'ROLLBACK',
      },
      { id: 'ecs-lambda-1', targetType: 'AWS_LAMBDA', status: 'SUCCEEDED' },
    ],
  }),
});

const linesOf = ({ commands }: ReturnType<typeof stepWatch>) =>
  commands.flatMap((one) => (one.kind === 'say' ? [one.line] : []));

test('a pause hook that waits is told once, with the exact commands that answer it', () => {
  const first = stepWatch(beginWatch(watchStart()).state, waiting);
  const text = linesOf(first).join('\n');
  expect(text).toContain(
    'waits at POST_TEST_TRAFFIC_SHIFT for an answer to ecs-pause-1; in 30 min ECS does ROLLBACK',
  );
  expect(text).toContain('slipway continue --service web --cluster c --hook-id ecs-pause-1\n');
  expect(text).toContain('--hook-id ecs-pause-1 --hook-action rollback');
  expect(text).toContain(
    `aws ecs continue-service-deployment --service-deployment-arn ${OURS_ARN} --hook-id ecs-pause-1`,
  );
  expect(text).not.toContain('ecs-lambda-1');
  expect(linesOf(stepWatch(first.state, waiting)).join('\n')).not.toContain('waits at');
});

test('a run that gives up while a hook waits says so, with the command that goes on', () => {
  const start = watchStart({ deadlineMs: 60_000 });
  expect(stepWatch(beginWatch(start).state, waiting).commands.at(-1)).toMatchObject({
    ending: {
      outcome: 'timed-out',
      cause: expect.stringContaining('It waits for an answer to ecs-pause-1.'),
      hint: expect.stringContaining('slipway continue --service web --cluster c --hook-id'),
    },
  });
});

test('a watch until a stage ends there, and names the hook that the deployment waits for', () => {
  const start = watchStart({ untilStage: 'POST_TEST_TRAFFIC_SHIFT' });
  const { commands } = stepWatch(beginWatch(start).state, waiting);
  expect(commands.at(-1)).toMatchObject({
    kind: 'finish',
    ending: {
      outcome: 'succeeded',
      cause:
        'The deployment has reached POST_TEST_TRAFFIC_SHIFT and waits for an answer to ecs-pause-1.',
      hint: 'Go on with: slipway continue --service web --cluster c --hook-id ecs-pause-1',
    },
  });
});
