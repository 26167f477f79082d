import fc from 'fast-check';
import type { RolloutProblem } from '../../../src/placement/rollout/problem.ts';
import { demand, instance } from '../instances.ts';

const GROUP = 'service:web';

const anInstance = fc
  .record({
    memory: fc.constantFrom(0, 0, 0, 0, 1, 1, 2),
    old: fc.integer({ min: 0, max: 4 }),
    others: fc.integer({ min: 0, max: 1 }),
    status: fc.constantFrom(
      'ACTIVE' as const,
      'ACTIVE' as const,
      'ACTIVE' as const,
      'DRAINING' as const,
    ),
    zone: fc.constantFrom('a', 'b'),
  })
  .map(({ memory, old, others, status, zone }) => ({
    status,
    remaining: { cpu: 4096, memoryMib: memory * 256, gpus: 0, enis: 4, volumes: 4 },
    attributes: { 'ecs.availability-zone': zone },
    tasksByGroup: {
      ...(old > 0 ? { [GROUP]: old } : {}),
      ...(others > 0 ? { 'service:db': others } : {}),
    },
    old,
  }));

/** Rollouts so small that every order of stops can be tried, and so tight that many stick. */
export const someRollout: fc.Arbitrary<RolloutProblem> = fc
  .record({
    parts: fc.array(anInstance, { minLength: 1, maxLength: 4 }),
    oldMemory: fc.constantFrom(512, 768, 1024),
    newMemory: fc.constantFrom(256, 512, 768, 1024),
    port: fc.constantFrom(0, 0, 0, 0, 0, 80),
    more: fc.constantFrom(0, 0, 0, 0, 1, -1, -2),
    minimumHealthyPercent: fc.constantFrom(50, 60, 75, 80, 90, 100),
    maximumPercent: fc.constantFrom(100, 150, 200, 200, 200),
    constraints: fc.constantFrom(
      [],
      [],
      [],
      [],
      [{ type: 'distinctInstance' }],
      [{ type: 'memberOf', expression: 'attribute:ecs.availability-zone == a' }],
      [{ type: 'memberOf', expression: 'runningTasksCount < 3' }],
    ),
  })
  .map(({ parts, oldMemory, newMemory, port, more, constraints, ...limits }) => {
    const tcpPorts = port === 0 ? [] : [port];
    const instances = parts.map(({ old, ...one }, index) =>
      instance(`i-${index}`, { ...one, reservedTcpPorts: old > 0 ? [22, ...tcpPorts] : [22] }),
    );
    const running = parts.reduce((sum, { old }) => sum + old, 0);
    return {
      instances,
      group: GROUP,
      oldDemand: demand({ memoryMib: oldMemory, tcpPorts }),
      newDemand: demand({ memoryMib: newMemory, tcpPorts }),
      desired: Math.max(0, running + more),
      strategy: 'rolling',
      constraints,
      ...limits,
    };
  });
