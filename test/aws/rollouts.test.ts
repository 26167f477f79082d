import { createEcs } from '../../src/aws/ecs.ts';
import { createRollouts } from '../../src/aws/rollouts.ts';
import type { Rollouts } from '../../src/ports/rollouts.ts';
import { type Answer, cannedServer } from './canned-server.ts';

async function ask<T>(answer: Answer, use: (rollouts: Rollouts) => Promise<T>) {
  const server = await cannedServer(() => answer);
  const connection = { ...server.connection, region: 'eu-west-1' };
  try {
    const result = await use(createRollouts(connection, {}, createEcs(connection, {})));
    return { result, bodies: server.requests.map(({ body }) => JSON.parse(body)) };
  } finally {
    await server.stop();
  }
}

const ARN = 'arn:aws:ecs:eu-west-1:123456789012:service-deployment/c/web/1';

test('stop says how', async () => {
  const { bodies } = await ask({ body: {} }, (rollouts) => rollouts.stop(ARN, 'ROLLBACK'));
  expect(bodies).toEqual([{ serviceDeploymentArn: ARN, stopType: 'ROLLBACK' }]);
});

test('proceed answers a hook', async () => {
  const answer = { serviceDeploymentArn: ARN, hookId: 'ecs-pause-1', action: 'CONTINUE' as const };
  const { bodies } = await ask({ body: {} }, (rollouts) => rollouts.proceed(answer));
  expect(bodies).toEqual([answer]);
});

test('revisions tell the task definition of each', async () => {
  const body = { serviceRevisions: [{ serviceRevisionArn: 'r', taskDefinition: 't:1' }] };
  const { result } = await ask({ body }, (rollouts) => rollouts.revisions(['r']));
  expect(result).toEqual([{ arn: 'r', taskDefinitionArn: 't:1', createdAtMs: 0 }]);
  expect((await ask({ body }, (rollouts) => rollouts.revisions([]))).bodies).toEqual([]);
});

test('a server without service revisions has none to tell', async () => {
  const unknown: Answer = {
    status: 400,
    body: { __type: 'UnknownOperationException', message: '' },
  };
  const { result } = await ask(unknown, (rollouts) => rollouts.revisions(['r']));
  expect(result).toBeUndefined();
});

test('active definitions are those of the family itself', async () => {
  const arn = (name: string) => `arn:aws:ecs:eu-west-1:123456789012:task-definition/${name}`;
  const body = { taskDefinitionArns: [arn('web:3'), arn('web-admin:9'), arn('web:1')] };
  const { result } = await ask({ body }, (rollouts) => rollouts.activeDefinitions('web'));
  expect(result).toEqual([arn('web:3'), arn('web:1')]);
});

test('deregister names the revision, and a refusal is told as ours', async () => {
  const { bodies } = await ask({ body: {} }, (rollouts) => rollouts.deregister('web:1'));
  expect(bodies).toEqual([{ taskDefinition: 'web:1' }]);
  const conflict: Answer = { status: 400, body: { __type: 'ConflictException', message: 'ended' } };
  await expect(ask(conflict, (rollouts) => rollouts.stop(ARN, 'ROLLBACK'))).rejects.toMatchObject({
    code: 'aws-refused',
    message: expect.stringContaining('ended'),
  });
});

test('look and restore go the way of every call', async () => {
  const found = await ask(
    { body: { serviceDeployments: [{ serviceDeploymentArn: ARN, status: 'IN_PROGRESS' }] } },
    (rollouts) => rollouts.look(ARN),
  );
  expect(found.result).toMatchObject({ arn: ARN, status: 'IN_PROGRESS' });
  const back = await ask({ body: { service: { serviceName: 'web' } } }, (rollouts) =>
    rollouts.restore({ cluster: 'c', service: 'web', taskDefinition: 'web:1' }),
  );
  expect(back.result.name).toBe('web');
});
