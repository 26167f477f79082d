import { behaviourOf, healthyImage, pullFailure } from '../../src/simulator/images.ts';

describe('behaviourOf', () => {
  it.each([
    ['example/app:ok', 'ok'],
    ['example/app:crash', 'crash'],
    ['docker.io/example/app:oom', 'oom'],
    ['123456789012.dkr.ecr.eu-west-1.amazonaws.com/example/app:does-not-exist', 'does-not-exist'],
    [`example/app:unhealthy@sha256:${'0'.repeat(64)}`, 'unhealthy'],
    ['example/app:v1.2', 'ok'],
    ['example/app', 'ok'],
    ['my-example/app:crash', 'ok'],
    ['example/apple:crash', 'ok'],
    ['nginx:crash', 'ok'],
  ])('takes %s for %s', (image, behaviour) => {
    expect(behaviourOf(image)).toBe(behaviour);
  });
});

describe('healthyImage', () => {
  it.each([
    ['example/app:crash', 'example/app:ok'],
    [`example/app:oom@sha256:${'0'.repeat(64)}`, 'example/app:ok'],
    ['nginx:1.27', 'nginx:1.27'],
  ])('makes of %s %s', (image, healthy) => {
    expect(healthyImage(image)).toBe(healthy);
  });
});

describe('pullFailure', () => {
  it('names the image with its registry, Docker Hub when none is written', () => {
    expect(pullFailure('example/app:does-not-exist')).toMatch(
      /^CannotPullContainerError: .*docker\.io\/example\/app:does-not-exist: not found$/,
    );
    expect(pullFailure('localhost:5000/a:b')).not.toContain('docker.io');
  });
});
