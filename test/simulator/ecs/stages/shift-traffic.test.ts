import type { ServiceRevision } from '../../../../src/simulator/ecs/deployment.ts';
import { balancersOf, shiftTraffic } from '../../../../src/simulator/ecs/stages/shift-traffic.ts';
import { BALANCER, deployStaged, stagedService } from './staged-service.ts';

const PLAIN = { targetGroupArn: 'only', containerName: 'app', containerPort: 80 };

function revision(isAlternate: boolean): ServiceRevision {
  return {
    config: { loadBalancers: [BALANCER, PLAIN] },
    isAlternate,
  } as unknown as ServiceRevision;
}

it('registers one side in the target groups and the other in the alternate ones', () => {
  const groups = (side: boolean) => balancersOf(revision(side)).map((one) => one.targetGroupArn);
  expect(groups(false)).toEqual(['blue', 'only']);
  expect(groups(true)).toEqual(['green', 'only']);
});

it('gives each rule the shares of its own kind of traffic and remembers them', () => {
  const { world, service, shifts } = stagedService({ strategy: 'BLUE_GREEN' });
  const record = deployStaged(world, service);
  const stage = { stage: 'BAKE_TIME', production: 30, test: 100, takesMs: 0 } as const;
  expect(shiftTraffic(world, record, stage)).toBeUndefined();
  expect(shifts.map(({ weights }) => weights)).toEqual([
    { blue: 70, green: 30 },
    { blue: 0, green: 100 },
  ]);
  expect([record.productionWeight, record.testWeight]).toEqual([30, 100]);
});

it('changes nothing when a listener is wrong', () => {
  const { world, service } = stagedService({ strategy: 'BLUE_GREEN' });
  const record = deployStaged(world, service);
  world.neighbours = { ...world.neighbours, shiftTraffic: () => 'It is wrong.' };
  const stage = { stage: 'BAKE_TIME', production: 30, takesMs: 0 } as const;
  expect(shiftTraffic(world, record, stage)).toBe(
    'of invalid networking configuration. It is wrong.',
  );
  expect(record.productionWeight).toBe(0);
});
