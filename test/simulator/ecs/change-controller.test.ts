import { currentServiceDeployment } from '../../../src/simulator/ecs/end-service-deployment.ts';
import { primaryOf } from '../../../src/simulator/ecs/service.ts';
import { updateService } from '../../../src/simulator/ecs/services.ts';
import { taskSetsOf } from '../../../src/simulator/ecs/task-sets/task-sets.ts';
import { tasksOf } from '../../../src/simulator/ecs/tasks.ts';
import { countTasks, deploy, emptyWorld, pass, steadyService } from '../builders.ts';

const to = (type: string) => ({ deploymentController: { type } });

describe('changing the controller of a service', () => {
  it('keeps its tasks from ECS to EXTERNAL and back, and deploys again', () => {
    const world = emptyWorld();
    const service = steadyService(world);
    const tasks = tasksOf(world, service);
    const { id } = primaryOf(service);
    updateService(world, service, to('EXTERNAL'));
    pass(world, 60);
    expect(taskSetsOf(world, service)).toMatchObject([
      { id, status: 'PRIMARY', scale: 100, stability: 'STEADY_STATE' },
    ]);
    expect(() => updateService(world, service, { taskDefinition: 'web:1' })).toThrow('EXTERNAL');
    updateService(world, service, to('ECS'));
    pass(world, 60);
    expect(taskSetsOf(world, service)).toEqual([]);
    expect(primaryOf(service)).toMatchObject({ id, rolloutState: 'COMPLETED' });
    expect(currentServiceDeployment(world, service).status).toBe('SUCCESSFUL');
    expect(tasksOf(world, service)).toEqual(tasks);
    const record = deploy(world, service, 'v2');
    pass(world, 900);
    expect(record.status).toBe('SUCCESSFUL');
    expect(countTasks(world, service)).toEqual({ live: 3, healthy: 3 });
  });

  it('is refused while a deployment goes on, and to CodeDeploy without a load balancer', () => {
    const world = emptyWorld();
    const service = steadyService(world);
    expect(() => updateService(world, service, to('CODE_DEPLOY'))).toThrow('load balancer');
    deploy(world, service, 'v2');
    expect(() => updateService(world, service, to('EXTERNAL'))).toThrow('in progress');
    expect(service.controller).toBe('ECS');
  });

  it('changes nothing when the rest of the request does not fit', () => {
    const world = emptyWorld();
    const service = steadyService(world);
    const staged = { deploymentConfiguration: { strategy: 'BLUE_GREEN' } };
    expect(() => updateService(world, service, { ...to('EXTERNAL'), ...staged })).toThrow('ECS');
    expect([service.controller, service.deployments.length]).toEqual(['ECS', 1]);
  });
});
