import { madeBefore, rememberMade } from '../../../src/simulator/ecs/client-tokens.ts';
import { emptyWorld } from '../builders.ts';

const ASKED = { operation: 'RunTask', owner: 'arn:c', request: { clientToken: 't', count: 1 } };
const differs = (made: readonly string[]) => new Error(`another request made ${made.join()}`);

describe('tokens of callers', () => {
  it('lead to what was made, for the same request alone', () => {
    const world = emptyWorld();
    expect(madeBefore(world, ASKED, differs)).toBeUndefined();
    rememberMade(world, ASKED, ['arn:1', 'arn:2']);
    expect(madeBefore(world, ASKED, differs)).toEqual(['arn:1', 'arn:2']);
    const other = { ...ASKED, request: { clientToken: 't', count: 2 } };
    expect(() => madeBefore(world, other, differs)).toThrow('another request made arn:1,arn:2');
  });

  it.each([
    ['of another operation', { ...ASKED, operation: 'StartTask' }],
    ['of another cluster', { ...ASKED, owner: 'arn:d' }],
    ['of another name', { ...ASKED, request: { ...ASKED.request, clientToken: 'u' } }],
    ['that is not there', { ...ASKED, request: { count: 1 } }],
  ])('are not those %s', (_, asked) => {
    const world = emptyWorld();
    rememberMade(world, ASKED, ['arn:1']);
    expect(madeBefore(world, asked, differs)).toBeUndefined();
  });

  it('are not used up by a request that made nothing or carries none, and the oldest are forgotten', () => {
    const world = emptyWorld();
    rememberMade(world, ASKED, []);
    rememberMade(world, { ...ASKED, request: {} }, ['arn:1']);
    expect(world.ecs.clientTokens.size).toBe(0);
    rememberMade(world, ASKED, ['arn:1']);
    for (let count = 0; count < 10_000; count += 1) {
      rememberMade(world, { ...ASKED, request: { clientToken: `${count}` } }, ['arn:2']);
    }
    expect(world.ecs.clientTokens.size).toBe(10_000);
    expect(madeBefore(world, ASKED, differs)).toBeUndefined();
  });
});
