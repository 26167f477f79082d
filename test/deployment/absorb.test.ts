import { absorb } from '../../src/deployment/absorb.ts';
import { MAX_SEARCHES } from '../../src/deployment/look.ts';
import { beginWatch } from '../../src/deployment/step.ts';
import {
  deployment,
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

  test('reads the list once the service deployment cannot be read any more', () => {
    const found = absorb(state, observed({ serviceDeployment: serviceDeployment() }));
    expect(found.truth.kind).toBe('service-deployment');
    const look = {
      service: false,
      list: false,
      serviceDeploymentArn: OURS_ARN,
      stoppedTasks: false,
    };
    const once = absorb(found, observed({ look }));
    expect(once.truth).toMatchObject({ kind: 'service-deployment', misses: 1 });
    const again = absorb(once, observed({ look, serviceDeployment: serviceDeployment() }));
    expect(again.truth).toEqual({ kind: 'service-deployment', arn: OURS_ARN });
    const twice = absorb(once, observed({ look }));
    expect(twice).toMatchObject({ truth: { kind: 'deployments-list' } });
    expect(twice.serviceDeployment).toBeUndefined();
  });

  test('counts running tasks that are gone again', () => {
    const running = (runningCount: number) =>
      observed({ service: service({ deployments: [deployment({ runningCount })] }) });
    const counts = [3, 1, 2, 0].reduce(
      (now, count) => absorb(now, running(count)),
      beginWatch(watchStart()).state,
    );
    expect(counts.lostTasks).toBe(4);
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
