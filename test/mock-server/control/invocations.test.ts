import {
  LifecycleEventStatus,
  PutLifecycleEventHookExecutionStatusCommand,
} from '@aws-sdk/client-codedeploy';
import { stopAll } from '../builders.ts';
import { begin, infoOf, type Stage, startStage } from '../code-deploy.ts';

afterAll(stopAll);

interface Invocation {
  readonly at: string;
  readonly function: string;
  readonly payload: { readonly LifecycleEventHookExecutionId: string };
}

async function invocationsOf({ server }: Stage, query = ''): Promise<readonly Invocation[]> {
  const answer = await fetch(`${server.endpoint}/_slipway/invocations${query}`);
  return ((await answer.json()) as { readonly invocations: readonly Invocation[] }).invocations;
}

describe('the calls of functions by hooks', () => {
  it.each([
    ['Succeeded', 'Succeeded'],
    ['Failed', 'Failed'],
  ] as const)('tell the id with which a test calls back %s', async (status, ended) => {
    const stage = await startStage();
    const hooks = { BeforeInstall: 'checks', AfterInstall: 'approval-pending' };
    const deploymentId = await begin(stage, 'ok', hooks);
    stage.server.advance(600);
    expect((await infoOf(stage, deploymentId)).status).toBe('InProgress');
    const [waiting] = await invocationsOf(stage, '?function=approval*');
    expect(waiting).toEqual({
      at: expect.stringMatching(/Z$/),
      function: 'approval-pending',
      payload: { DeploymentId: deploymentId, LifecycleEventHookExecutionId: expect.any(String) },
      answer: { hookStatus: 'IN_PROGRESS' },
    });
    await stage.deploy.send(
      new PutLifecycleEventHookExecutionStatusCommand({
        deploymentId,
        lifecycleEventHookExecutionId: waiting?.payload.LifecycleEventHookExecutionId,
        status: LifecycleEventStatus[status.toUpperCase() as 'SUCCEEDED' | 'FAILED'],
      }),
    );
    stage.server.advance(7200);
    expect((await infoOf(stage, deploymentId)).status).toBe(ended);
  });

  it('are listed by Region, and the last ones alone', async () => {
    const stage = await startStage();
    await begin(stage, 'ok', { BeforeInstall: 'first', AfterInstall: 'second-throws' });
    stage.server.advance(600);
    expect(await invocationsOf(stage)).toHaveLength(2);
    expect(await invocationsOf(stage, '?last=1')).toMatchObject([
      { function: 'second-throws', answer: null },
    ]);
    expect(await invocationsOf(stage, '?region=us-west-2')).toEqual([]);
  });
});
