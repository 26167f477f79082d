import { checkResource } from '../../src/mock-server/taggable.ts';
import { createCluster } from '../../src/simulator/ecs/clusters.ts';
import { emptyWorld } from '../simulator/builders.ts';

describe('checkResource', () => {
  it('knows what can carry tags', () => {
    const world = emptyWorld();
    const { arn } = createCluster(world, 'c');
    expect(checkResource(world, arn)).toBe(arn);
    expect(() => checkResource(world, `${arn}x`)).toThrow('could not be found');
    expect(() => checkResource(world, 'c')).toThrow('not an ARN');
  });
});
