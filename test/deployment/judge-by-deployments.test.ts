import { judgeByDeployments } from '../../src/deployment/judge-by-deployments.ts';
import { beginWatch } from '../../src/deployment/step.ts';
import type { Deployment } from '../../src/ports/ecs.ts';
import { deployment, OLD, service, watchStart } from './builders.ts';

const { state } = beginWatch(watchStart());

function without(one: Deployment): Deployment {
  const { rolloutState: _, ...rest } = one;
  return rest;
}

describe('judgeByDeployments', () => {
  test('behind a Classic Load Balancer, without a rollout state, the old deployments must be gone', () => {
    const ours = without(deployment({ runningCount: 3 }));
    const both = { ...state, service: service({ deployments: [ours, OLD] }) };
    const alone = { ...state, service: service({ deployments: [ours] }) };
    expect(judgeByDeployments(both)).toEqual({ kind: 'going' });
    expect(judgeByDeployments(alone)).toMatchObject({ outcome: 'succeeded' });
  });

  test('a rollback is waited for until the old deployment is complete again', () => {
    const back = (rolloutState: string) => ({
      ...state,
      failedViews: 1,
      service: service({ deployments: [{ ...OLD, status: 'PRIMARY', rolloutState }] }),
    });
    expect(judgeByDeployments(back('IN_PROGRESS'))).toEqual({ kind: 'going' });
    expect(judgeByDeployments(back('COMPLETED'))).toMatchObject({ outcome: 'rolled-back' });
  });

  test('no deployment at all is no judgement', () => {
    expect(judgeByDeployments({ ...state, service: service({ deployments: [] }) })).toEqual({
      kind: 'going',
    });
  });
});
