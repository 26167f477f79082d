import { primaryOf } from '../../../src/simulator/ecs/service.ts';
import { stopServiceDeployment } from '../../../src/simulator/ecs/stop-service-deployment.ts';
import { deploy, emptyWorld, pass, steadyService } from '../builders.ts';

describe('stopServiceDeployment', () => {
  it('rolls the service back, without a circuit breaker', () => {
    const world = emptyWorld();
    const service = steadyService(world);
    const old = primaryOf(service);
    const record = deploy(world, service, 'ok');
    pass(world, 40);
    stopServiceDeployment(world, record.arn);
    expect(record.status).toBe('ROLLBACK_REQUESTED');
    pass(world, 6);
    expect(record.status).toBe('ROLLBACK_IN_PROGRESS');
    expect(stopServiceDeployment(world, record.arn).status).toBe('ROLLBACK_IN_PROGRESS');
    pass(world, 90);
    expect(record.status).toBe('ROLLBACK_SUCCESSFUL');
    expect(primaryOf(service)).toBe(old);
  });

  it('refuses one that has ended or is not there', () => {
    const world = emptyWorld();
    const service = steadyService(world);
    expect(() => stopServiceDeployment(world, service.currentServiceDeploymentArn)).toThrow(
      expect.objectContaining({ code: 'ConflictException' }),
    );
    expect(() => stopServiceDeployment(world, 'x')).toThrow(
      expect.objectContaining({ code: 'ServiceDeploymentNotFoundException' }),
    );
  });
});
