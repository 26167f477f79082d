import { definitionBefore, lastGoodDefinition } from '../../src/operations/last-good.ts';
import { deployment, service } from '../deployment/builders.ts';
import { memoryPorts } from './memory-ports.ts';

const NAME = { cluster: 'c', service: 'web' };

const brief = (id: number, status: string, revision = id) => ({
  arn: `d${id}`,
  status,
  targetRevisionArn: `r${revision}`,
  createdAtMs: id,
});

const portsWith = (...briefs: ReturnType<typeof brief>[]) =>
  memoryPorts({
    ecs: { listServiceDeployments: async () => briefs },
    rollouts: {
      revisions: async (arns) =>
        arns.map((arn) => ({ arn, taskDefinitionArn: `web:${arn.slice(1)}`, createdAtMs: 0 })),
    },
  });

test.each([
  [
    'the newest success of another revision',
    [brief(1, 'SUCCESSFUL'), brief(2, 'SUCCESSFUL'), brief(3, 'SUCCESSFUL')],
    'web:3',
    'web:2',
  ],
  [
    'no failure, though it is newer',
    [brief(1, 'SUCCESSFUL'), brief(2, 'ROLLBACK_SUCCESSFUL'), brief(3, 'STOPPED')],
    'web:3',
    'web:1',
  ],
  [
    'not the one that fails now, though it was well once',
    [brief(1, 'SUCCESSFUL'), brief(2, 'SUCCESSFUL', 3)],
    'web:3',
    'web:1',
  ],
  ['nothing without a history', [], 'web:3', undefined],
])('goes back to %s', async (_, briefs, current, expected) => {
  expect(await lastGoodDefinition(NAME, current, portsWith(...briefs))).toBe(expected);
});

test('a server without service deployments has no history', async () => {
  const ports = memoryPorts({ ecs: { listServiceDeployments: async () => undefined } });
  expect(await lastGoodDefinition(NAME, 'web:3', ports)).toBeUndefined();
});

test('what ran before counts only when it was complete', () => {
  const of = (rolloutState: string) =>
    service({ taskDefinitionArn: 'web:1', deployments: [deployment({ rolloutState })] });
  expect(definitionBefore(of('COMPLETED'))).toBe('web:1');
  expect(definitionBefore(of('FAILED'))).toBeUndefined();
});
