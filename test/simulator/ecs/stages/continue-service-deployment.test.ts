import { continueServiceDeployment } from '../../../../src/simulator/ecs/stages/continue-service-deployment.ts';
import { deployStaged, passUntil, stagedService } from './staged-service.ts';

const ACTION = { action: 'CONTINUE' } as const;

it('refuses what does not wait, in the words of AWS', () => {
  const { world, service } = stagedService({ strategy: 'BLUE_GREEN', bakeTimeInMinutes: 0 });
  const { arn } = deployStaged(world, service);
  const ask =
    (hookId: string, of = arn) =>
    () =>
      continueServiceDeployment(world, { arn: of, hookId, ...ACTION });
  expect(ask('ecs-pause-1', 'the end')).toThrow('The service deployment does not exist.');
  expect(ask('mine')).toThrow('ecs-{hookType}-{id}');
  expect(ask('ecs-pause-1')).toThrow('Provided hookId is either completed');
  passUntil(world, world.ecs.serviceDeployments.get(arn)!, 'the end');
  expect(ask('ecs-pause-1')).toThrow('terminal states');
});
