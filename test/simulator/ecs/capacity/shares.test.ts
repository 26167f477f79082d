import {
  launchTypeOfProvider,
  sharesOf,
  whereFrom,
} from '../../../../src/simulator/ecs/capacity/shares.ts';
import { emptyWorld, newCluster } from '../../builders.ts';

const STRATEGY = [
  { capacityProvider: 'FARGATE', base: 2, weight: 1 },
  { capacityProvider: 'FARGATE_SPOT', weight: 4 },
];

describe('sharesOf', () => {
  it.each([
    [12, {}, [4, 8]],
    [2, {}, [2, 0]],
    [3, { FARGATE: 4, FARGATE_SPOT: 5 }, [0, 3]],
  ])('splits %i tasks beside %j into %j', (count, present, expected) => {
    const shares = sharesOf({ capacityProviderStrategy: STRATEGY }, count, present);
    expect(shares.map((one) => one.count)).toEqual(expected);
  });

  it('gives a launch type all of them', () => {
    expect(sharesOf({ launchType: 'FARGATE' }, 3)).toEqual([{ launchType: 'FARGATE', count: 3 }]);
  });

  it('refuses two bases', () => {
    const two = STRATEGY.map((one) => ({ ...one, base: 1 }));
    expect(() => sharesOf({ capacityProviderStrategy: two }, 1)).toThrow('base');
  });
});

describe('whereFrom', () => {
  it('takes what the request says, else what the cluster says, else EC2', () => {
    const world = emptyWorld();
    const cluster = newCluster(world);
    expect(whereFrom(world, cluster, {})).toEqual({ launchType: 'EC2' });
    expect(whereFrom(world, cluster, { launchType: 'FARGATE' })).toEqual({ launchType: 'FARGATE' });
    cluster.defaultCapacityProviderStrategy = STRATEGY;
    expect(whereFrom(world, cluster, {})).toEqual({ capacityProviderStrategy: STRATEGY });
  });

  it.each([
    [{ launchType: 'EC2', capacityProviderStrategy: STRATEGY }, 'but not both'],
    [{ capacityProviderStrategy: [{ capacityProvider: 'mine' }] }, 'not associated'],
  ])('refuses %j', (request, message) => {
    const world = emptyWorld();
    expect(() => whereFrom(world, newCluster(world), request)).toThrow(message);
  });
});

it('knows providers of Fargate by their names', () => {
  expect(launchTypeOfProvider('FARGATE_SPOT')).toBe('FARGATE');
  expect(launchTypeOfProvider('mine')).toBe('EC2');
});
