import { hasEnded, type ServiceDeploymentStatus } from '../../../src/simulator/ecs/deployment.ts';

it.each<[ServiceDeploymentStatus, boolean]>([
  ['PENDING', false],
  ['IN_PROGRESS', false],
  ['STOP_REQUESTED', false],
  ['ROLLBACK_REQUESTED', false],
  ['ROLLBACK_IN_PROGRESS', false],
  ['SUCCESSFUL', true],
  ['STOPPED', true],
  ['ROLLBACK_SUCCESSFUL', true],
  ['ROLLBACK_FAILED', true],
])('a service deployment that is %s has ended: %s', (status, expected) => {
  expect(hasEnded({ status })).toBe(expected);
});
