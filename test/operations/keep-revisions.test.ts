import { keepRevisions } from '../../src/operations/keep-revisions.ts';
import { deployment, service } from '../deployment/builders.ts';
import { memoryPorts } from './memory-ports.ts';

const arn = (revision: number) =>
  `arn:aws:ecs:eu-west-1:123456789012:task-definition/web:${revision}`;

const at = (revision: number) =>
  service({
    taskDefinitionArn: arn(revision),
    deployments: [deployment({ taskDefinitionArn: arn(revision) })],
  });

const TIDYING = {
  name: { cluster: 'c', service: 'web' },
  before: at(3),
  after: at(9),
  keep: 2,
};

test('the newest stay, and what runs or may be gone back to', async () => {
  const gone: string[] = [];
  const ports = memoryPorts({
    ecs: {
      listServiceDeployments: async () => [
        { arn: 'd', status: 'SUCCESSFUL', targetRevisionArn: 'r', createdAtMs: 1 },
      ],
    },
    rollouts: {
      activeDefinitions: async () => [9, 8, 7, 4, 3, 1].map(arn),
      revisions: async () => [{ arn: 'r', taskDefinitionArn: arn(4), createdAtMs: 1 }],
      deregister: async (one) => void gone.push(one),
    },
  });
  expect(await keepRevisions(TIDYING, ports)).toEqual([arn(7), arn(1)]);
  expect(gone).toEqual([arn(7), arn(1)]);
});

test('a refusal leaves the rest and is told, for the deployment has succeeded', async () => {
  const ports = memoryPorts({
    rollouts: {
      activeDefinitions: async () => [9, 8, 7].map(arn),
      deregister: async () => {
        throw new Error('denied');
      },
    },
  });
  expect(await keepRevisions(TIDYING, ports)).toEqual([]);
  expect(ports.lines.join()).toContain('old revisions are left as they are');
});
