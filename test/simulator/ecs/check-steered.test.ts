import { checkSteered } from '../../../src/simulator/ecs/check-steered.ts';
import type { Service } from '../../../src/simulator/ecs/service.ts';

const CODE_DEPLOY = { controller: 'CODE_DEPLOY' } as Service;

it.each([
  [{ taskDefinition: 'web:2' }, 'Unable to update task definition on services with a CODE_DEPLOY'],
  [{ loadBalancers: [] }, 'Unable to update load balancers'],
  [{ forceNewDeployment: true }, 'Unable to force a new deployment'],
])('refuses %j', (request, message) => {
  expect(() => checkSteered(CODE_DEPLOY, request)).toThrow(message);
});

it('lets a service with an outside controller be scaled', () => {
  expect(() => checkSteered(CODE_DEPLOY, { desiredCount: 3 })).not.toThrow();
});
