import { createLogGroup, logGroupOf, logStreamOf } from '../../../src/simulator/logs/log-group.ts';
import { createWorld } from '../../../src/simulator/world.ts';

const world = () =>
  createWorld({ account: '123456789012', region: 'eu-west-1', nowMs: 5, seed: 1 });

describe('log groups', () => {
  it('are there once they are made, and made once', () => {
    const one = world();
    expect(() => logGroupOf(one, 'g')).toThrow('The specified log group does not exist.');
    const group = createLogGroup(one, 'g');
    expect(logGroupOf(one, 'g')).toBe(group);
    expect(() => createLogGroup(one, 'g')).toThrow('already exists');
    expect(() => logStreamOf(one, 'g', 's')).toThrow('The specified log stream does not exist.');
  });
});
