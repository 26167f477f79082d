import { currentServiceDeployment } from '../../../src/simulator/ecs/end-service-deployment.ts';
import { primaryOf } from '../../../src/simulator/ecs/service.ts';
import { configOf } from '../../../src/simulator/ecs/service-tasks.ts';
import { startDeployment } from '../../../src/simulator/ecs/start-deployment.ts';
import { deploy, emptyWorld, pass, steadyService } from '../builders.ts';

describe('startDeployment', () => {
  it('makes one more PRIMARY, whose service revision ends with the same digits', () => {
    const world = emptyWorld();
    const service = steadyService(world);
    const old = primaryOf(service);
    const made = startDeployment(world, service, configOf(world, old));
    expect(service.deployments.map((one) => one.status)).toEqual(['PRIMARY', 'ACTIVE']);
    expect(made).toMatchObject({ desiredCount: 0, rolloutState: 'IN_PROGRESS' });
    expect(made.serviceRevisionArn.split('/').at(-1)).toBe(made.id.split('/').at(-1));
    expect(old).toMatchObject({ desiredCount: 3, rolloutState: 'COMPLETED' });
    expect(currentServiceDeployment(world, service)).toMatchObject({
      status: 'PENDING',
      deploymentId: made.id,
      targetRevisionArn: made.serviceRevisionArn,
      sourceRevisionArns: [old.serviceRevisionArn],
    });
  });

  it('stops the one that goes on, and both older ones are drained', () => {
    const world = emptyWorld();
    const service = steadyService(world);
    const first = deploy(world, service, 'ok');
    pass(world, 20);
    const second = deploy(world, service, 'ok');
    expect(first).toMatchObject({
      status: 'STOPPED',
      statusReason: expect.stringMatching(/newer/),
    });
    pass(world, 180);
    expect(second.status).toBe('SUCCESSFUL');
    expect(service.deployments.filter((one) => one.status !== 'INACTIVE')).toHaveLength(1);
  });
});
