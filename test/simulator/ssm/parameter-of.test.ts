import { parameterOf } from '../../../src/simulator/ssm/parameter-of.ts';
import { createWorld } from '../../../src/simulator/world.ts';

const world = () =>
  createWorld({ account: '123456789012', region: 'eu-west-1', nowMs: 5, seed: 1 });

describe('parameterOf', () => {
  it('knows the optimised images by system and no other public parameter', () => {
    const path = '/aws/service/ecs/optimized-ami';
    const id = parameterOf(world(), `${path}/amazon-linux-2023/recommended/image_id`)?.Value;
    expect(id).toMatch(/^ami-[0-9a-f]{17}$/);
    expect(parameterOf(world(), `${path}/amazon-linux-2/recommended/image_id`)?.Value).not.toBe(id);
    expect(parameterOf(world(), '/aws/service/other')).toBeUndefined();
  });
});
