import { absorb } from '../../src/deployment/absorb.ts';
import { MAX_SEARCHES } from '../../src/deployment/look.ts';
import { beginWatch } from '../../src/deployment/step.ts';
import {
  OURS_ARN,
  observed,
  service,
  serviceDeployment,
  stoppedTask,
  watchStart,
} from './builders.ts';

const { state } = beginWatch(watchStart());

describe('absorb', () => {
  test('keeps every stopped task and event once, whatever later looks show', () => {
    const task = stoppedTask('t1', 'gone');
    const event = { id: 'e1', atMs: 1, message: 'm' };
    const once = absorb(
      state,
      observed({ service: service({ events: [event] }), stoppedTasks: [task] }),
    );
    const twice = absorb(once, observed({ service: service(), stoppedTasks: [task] }));
    expect(twice.stoppedTasks).toHaveLength(1);
    expect(twice.seenEventIds).toEqual(['e1']);
  });

  test('gives the search for our service deployment up after a few looks', () => {
    let searching = state;
    for (let look = 0; look < MAX_SEARCHES; look += 1)
      searching = absorb(searching, observed({ briefs: [] }));
    expect(searching.truth).toEqual({ kind: 'deployments-list' });
  });

  test('believes no service deployment before it is known to be ours', () => {
    const other = serviceDeployment({ targetRevisionArn: 'arn:revision/9' });
    expect(absorb(state, observed({ serviceDeployment: other })).serviceDeployment).toBeUndefined();
    const ours = absorb(state, observed({ serviceDeployment: serviceDeployment() }));
    expect(ours.truth).toEqual({ kind: 'service-deployment', arn: OURS_ARN });
    expect(ours.serviceDeployment?.status).toBe('IN_PROGRESS');
  });

  test('an end is never taken back by a stale read', () => {
    const at = (status: string) => observed({ serviceDeployment: serviceDeployment({ status }) });
    const ended = absorb(absorb(state, at('SUCCESSFUL')), at('IN_PROGRESS'));
    expect(ended.serviceDeployment?.status).toBe('SUCCESSFUL');
  });
});
