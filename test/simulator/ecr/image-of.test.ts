import { digestOf, imageOf } from '../../../src/simulator/ecr/image-of.ts';
import { createWorld } from '../../../src/simulator/world.ts';

const world = () =>
  createWorld({ account: '123456789012', region: 'eu-west-1', nowMs: 5, seed: 1 });

describe('imageOf', () => {
  it('gives the same digest for the same tag of a repository that nobody made', () => {
    const { digest } = imageOf(world(), 'shop', { imageTag: 'v1' });
    expect(digest).toBe(digestOf('shop:v1'));
    expect(digest).not.toBe(imageOf(world(), 'shop', { imageTag: 'v2' }).digest);
  });

  it('has in a repository that was made only what is in it', () => {
    const one = world();
    one.stores.repositories.set('shop', []);
    expect(() => imageOf(one, 'shop', { imageTag: 'v1' })).toThrow(
      /does not exist within the repository/,
    );
  });
});
