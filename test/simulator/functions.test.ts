import { invoke } from '../../src/simulator/functions.ts';
import type { World } from '../../src/simulator/world.ts';
import { emptyWorld } from './builders.ts';

const ARN = 'arn:aws:lambda:eu-west-1:123456789012:function:check';

const call = (world: World, name = ARN) => invoke(world, name, { DeploymentId: 'd-1' });

describe('invoke', () => {
  it('gives the answers of the first rule that matches, call by call', () => {
    const world = emptyWorld();
    const [first, last] = [{ hookStatus: 'IN_PROGRESS' }, { hookStatus: 'FAILED' }];
    world.functions.rules = [
      { function: 'other', answers: [] },
      { function: 'che*', answers: [first, last] },
      { function: ARN, answers: [] },
    ];
    expect([call(world), call(world), call(world)]).toEqual([first, last, last]);
  });

  it('cannot invoke a function without answers, and asks the name without a rule', () => {
    const world = emptyWorld();
    world.functions.rules = [{ function: 'check', answers: [] }];
    expect(call(world)).toBeUndefined();
    expect(call(world, `${ARN}-failed`)).toEqual({ hookStatus: 'FAILED' });
  });

  it('remembers the latest calls with what was handed over', () => {
    const world = emptyWorld();
    call(world, 'check-throws');
    for (let calls = 0; calls < 999; calls += 1) call(world);
    expect(world.functions.invocations[0]).toEqual({
      atMs: world.nowMs,
      function: 'check-throws',
      payload: { DeploymentId: 'd-1' },
      answer: undefined,
    });
    call(world);
    expect(world.functions.invocations).toHaveLength(1000);
    expect(world.functions.invocations[0]?.function).toBe(ARN);
  });
});
