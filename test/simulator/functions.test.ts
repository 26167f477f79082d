import { invoke } from '../../src/simulator/functions.ts';
import { emptyWorld } from './builders.ts';

const ARN = 'arn:aws:lambda:eu-west-1:123456789012:function:check';

describe('invoke', () => {
  it('gives the answers of the first rule that matches, call by call', () => {
    const world = emptyWorld();
    const [first, last] = [{ hookStatus: 'IN_PROGRESS' }, { hookStatus: 'FAILED' }];
    world.functions.rules = [
      { function: 'other', answers: [] },
      { function: 'che*', answers: [first, last] },
      { function: ARN, answers: [] },
    ];
    expect([invoke(world, ARN), invoke(world, ARN), invoke(world, ARN)]).toEqual([
      first,
      last,
      last,
    ]);
  });

  it('cannot invoke a function without answers, and asks the name without a rule', () => {
    const world = emptyWorld();
    world.functions.rules = [{ function: 'check', answers: [] }];
    expect(invoke(world, ARN)).toBeUndefined();
    expect(invoke(world, `${ARN}-failed`)).toEqual({ hookStatus: 'FAILED' });
  });
});
