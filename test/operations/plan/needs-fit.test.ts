import { instanceProvidersOf, runsOnInstances } from '../../../src/operations/plan/needs-fit.ts';
import { BEFORE } from '../memory-ports.ts';
import { SETTINGS } from './live.ts';

const providers = (...capacityProviders: string[]) => ({
  ...BEFORE,
  settings: { ...SETTINGS, capacityProviders },
});

test.each([
  [{ ...BEFORE, launchType: 'EC2' }, true],
  [{ ...BEFORE, launchType: 'FARGATE' }, false],
  [BEFORE, false],
  [providers('FARGATE', 'FARGATE_SPOT'), false],
  [providers('FARGATE', 'mine'), true],
])('where its tasks run is what the service says (%#)', (service, expected) => {
  expect(runsOnInstances(service)).toBe(expected);
});

test('capacity providers of AWS itself are none of instances', () => {
  expect(instanceProvidersOf(providers('FARGATE_SPOT', 'mine'))).toEqual(['mine']);
});
