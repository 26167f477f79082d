import {
  deregisterTargets,
  registerTargets,
  targetsOf,
} from '../../../src/simulator/elb/targets.ts';
import { newBalancing } from '../balancing.ts';
import { emptyWorld, newService, pass } from '../builders.ts';

const PORT = { portMappings: [{ containerPort: 80 }] };

function behind(tag: string) {
  const world = emptyWorld();
  const parts = newBalancing(world);
  const entry = { targetGroupArn: parts.blue.arn, containerName: 'app', containerPort: 80 };
  const service = newService(world, tag, { loadBalancers: [entry] }, PORT);
  const states = () => targetsOf(world, parts.blue).map(({ health }) => health.state);
  return { world, ...parts, service, states };
}

describe('targets of a group', () => {
  it('are the tasks of its service, which are healthy when the service is steady', () => {
    const { world, service, states, green } = behind('ok');
    expect(states()).toEqual([]);
    pass(world, 100);
    expect(service.isSteady).toBe(true);
    expect(states()).toEqual(['healthy', 'healthy', 'healthy']);
    expect(targetsOf(world, green)).toEqual([]);
  });

  it('are unhealthy when their images fail the checks, and the service replaces them', () => {
    const { world, service } = behind('target-unhealthy');
    const seen = new Set<string>();
    for (let second = 0; second < 60; second += 1) {
      pass(world, 1);
      for (const { health } of targetsOf(world, behindGroup(world))) seen.add(health.state);
    }
    expect([...seen]).toEqual(['initial', 'unhealthy']);
    expect(service.events.some(({ message }) => message.includes('is unhealthy in'))).toBe(true);
  });

  it('that were registered by hand are kept once and leave after the delay', () => {
    const { world, blue } = behind('ok');
    registerTargets(world, blue.arn, [{ Id: '10.1.1.1' }, { Id: '10.1.1.1', Port: 81 }]);
    registerTargets(world, blue.arn, [{ Id: '10.1.1.1' }]);
    expect(blue.targets.map(({ port }) => port)).toEqual([80, 81]);
    deregisterTargets(world, blue.arn, [{ Id: '10.1.1.1', Port: 81 }, { Id: '10.9.9.9' }]);
    const own = () => targetsOf(world, blue).filter(({ id }) => id === '10.1.1.1');
    expect(own().map(({ health }) => health.state)).toEqual(['initial', 'draining']);
    pass(world, 301);
    expect(own().map(({ port }) => port)).toEqual([80]);
    registerTargets(world, blue.arn, [{ Id: '10.1.1.1', Port: 81 }]);
    expect(own()).toHaveLength(2);
    expect(() => registerTargets(world, blue.arn, [{ Id: 'i-0' }])).toThrow(/not valid/);
  });
});

function behindGroup(world: Parameters<typeof targetsOf>[0]) {
  const [blue] = world.elb.targetGroups.values();
  if (blue === undefined) throw new Error('no group');
  return blue;
}
