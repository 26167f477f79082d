import { promoteSide, removeSide, taskSetOf } from '../../../src/simulator/codedeploy/sides.ts';
import { primaryTaskSet } from '../../../src/simulator/ecs/task-sets/task-set.ts';
import { taskSetsOf } from '../../../src/simulator/ecs/task-sets/task-sets.ts';
import { pass } from '../builders.ts';
import { newScene, startDeployment } from './set-up.ts';

describe('the sides of a deployment', () => {
  it('stand behind one target group each', () => {
    const scene = newScene();
    const { world, service, blue, green } = scene;
    const deployment = startDeployment(scene, 'ok');
    while (deployment.green === undefined) pass(world, 1);
    expect(deployment.blue?.groupArn).toBe(blue.arn);
    expect(deployment.green).toMatchObject({ groupArn: green.arn, groupName: 'green' });
    const set = taskSetOf(world, deployment.green);
    expect(set).toMatchObject({ startedBy: 'CODE_DEPLOY', externalId: deployment.id, scale: 100 });
    promoteSide(world, deployment.green);
    expect(primaryTaskSet(taskSetsOf(world, service))).toBe(set);
    removeSide(world, deployment.green);
    removeSide(world, deployment.green);
    promoteSide(world, deployment.green);
    expect(set?.status).toBe('DRAINING');
  });

  it('are nothing before there is a task set', () => {
    const { world } = newScene();
    expect(taskSetOf(world, undefined)).toBeUndefined();
    expect(() => removeSide(world, undefined)).not.toThrow();
  });
});
