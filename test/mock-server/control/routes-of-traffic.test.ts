import { trafficOf } from '../../../src/mock-server/control/routes-of-traffic.ts';
import { setWeights } from '../../../src/simulator/elb/shift-traffic.ts';
import { newBalancing } from '../../simulator/balancing.ts';
import { emptyWorld, pass } from '../../simulator/builders.ts';

describe('trafficOf', () => {
  it('tells the weights of each route over time, by name', () => {
    const world = emptyWorld();
    const { blue, green, listener } = newBalancing(world);
    pass(world, 60);
    setWeights(world, listener.arn, [
      { arn: blue.arn, weight: 90 },
      { arn: green.arn, weight: 10 },
    ]);
    const [first, second] = trafficOf(world);
    expect(first).toEqual({
      route: 'front:80',
      shifts: [
        { at: 0, weights: [{ name: 'blue', weight: 1 }] },
        {
          at: 60,
          weights: [
            { name: 'blue', weight: 90 },
            { name: 'green', weight: 10 },
          ],
        },
      ],
    });
    expect(second).toMatchObject({ route: 'front:8080' });
    expect(trafficOf(emptyWorld())).toEqual([]);
  });
});
