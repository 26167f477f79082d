import { answerByName, NO_NEIGHBOURS } from '../../src/simulator/neighbours.ts';
import { emptyWorld } from './builders.ts';

describe('NO_NEIGHBOURS', () => {
  it('knows no alarm and lets targets, traffic and functions be', () => {
    const world = emptyWorld();
    const shift = { listenerRuleArn: 'rule', weights: { a: 100 } };
    expect(NO_NEIGHBOURS.alarmState(world, 'any')).toBeUndefined();
    expect(NO_NEIGHBOURS.shiftTraffic(world, shift)).toBeUndefined();
    expect(NO_NEIGHBOURS.targetTiming(world, 'group').drainMs).toBe(300_000);
    expect(NO_NEIGHBOURS.invokeFunction(world, 'f', {})).toEqual({ hookStatus: 'SUCCEEDED' });
  });
});

describe('answerByName', () => {
  it.each([
    ['check', { hookStatus: 'SUCCEEDED' }],
    ['check-failed', { hookStatus: 'FAILED' }],
    ['check-empty', {}],
    ['check-throws', undefined],
    ['check-pending', { hookStatus: 'IN_PROGRESS' }],
  ])('lets %s answer %j', (name, answer) => {
    expect(answerByName(`arn:aws:lambda:eu-west-1:1:function:${name}`)).toEqual(answer);
  });
});
