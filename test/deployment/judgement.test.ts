import { newerPrimary, oursOf, primaryOf, success } from '../../src/deployment/judgement.ts';
import { deployment, OLD, OURS, service, watchStart } from './builders.ts';

test('primaryOf and oursOf find their entries by status and by id', () => {
  const seen = service({ deployments: [OLD, deployment()] });
  expect(primaryOf(seen)?.id).toBe(OURS);
  expect(oursOf(watchStart(), seen)?.id).toBe(OURS);
  expect(oursOf(watchStart(), service({ deployments: [OLD] }))).toBeUndefined();
});

test.each([
  [{ id: 'ecs-svc/333', createdAtMs: 9_000 }, 'ecs-svc/333'],
  [{ id: 'ecs-svc/111', createdAtMs: 1_000 }, undefined],
  [{ id: OURS, createdAtMs: 9_000 }, undefined],
])('newerPrimary of %j is %s', (over, id) => {
  expect(newerPrimary(watchStart(), service({ deployments: [deployment(over)] }))?.id).toBe(id);
});

test('success of nothing is unverifiable', () => {
  expect(success(service())).toMatchObject({ outcome: 'succeeded' });
  expect(success(service({ desiredCount: 0 }))).toMatchObject({ outcome: 'unverifiable' });
});
