import {
  createListener,
  deleteListener,
  listenerOf,
  modifyListener,
} from '../../../src/simulator/elb/listeners.ts';
import type { JsonObject } from '../../../src/simulator/json.ts';
import { newBalancing } from '../balancing.ts';
import { emptyWorld } from '../builders.ts';

describe('createListener', () => {
  it.each<[string, JsonObject, string]>([
    ['no port', { Port: undefined }, 'ValidationError'],
    ['HTTPS without a certificate', { Protocol: 'HTTPS' }, 'ValidationError'],
    ['a port that is taken', { Port: 80 }, 'DuplicateListener'],
    ['no action', { DefaultActions: [] }, 'ValidationError'],
    [
      'a group that is not there',
      { DefaultActions: [{ Type: 'forward', TargetGroupArn: 'arn:no' }] },
      'TargetGroupNotFound',
    ],
  ])('refuses %s', (_, over, code) => {
    const world = emptyWorld();
    const { listener, blue } = newBalancing(world);
    const request = {
      LoadBalancerArn: listener.loadBalancerArn,
      Protocol: 'HTTP',
      Port: 81,
      DefaultActions: [{ Type: 'forward', TargetGroupArn: blue.arn }],
      ...over,
    };
    expect(() => createListener(world, request)).toThrow(expect.objectContaining({ code }));
  });

  it('gives a lone group the weight 1 and names it outside, too', () => {
    const { listener, blue } = newBalancing(emptyWorld());
    expect(listener.defaultActions).toEqual([
      {
        Type: 'forward',
        TargetGroupArn: blue.arn,
        ForwardConfig: {
          TargetGroups: [{ TargetGroupArn: blue.arn, Weight: 1 }],
          TargetGroupStickinessConfig: { Enabled: false },
        },
      },
    ]);
  });
});

describe('modifyListener', () => {
  const forward = (weights: readonly number[], arn: string) => ({
    Type: 'forward',
    Order: 2,
    ForwardConfig: { TargetGroups: weights.map((Weight) => ({ TargetGroupArn: arn, Weight })) },
  });

  it('refuses too many groups and weights out of range, and changes nothing then', () => {
    const world = emptyWorld();
    const { listener, blue } = newBalancing(world);
    const before = listener.defaultActions;
    for (const weights of [[1, 1, 1, 1, 1, 1], [1000], [-1]]) {
      const DefaultActions = [forward(weights, blue.arn)];
      const request = { ListenerArn: listener.arn, DefaultActions };
      expect(() => modifyListener(world, request)).toThrow();
    }
    expect(listener.defaultActions).toBe(before);
  });

  it('keeps actions of other kinds and the order of actions', () => {
    const world = emptyWorld();
    const { listener, blue } = newBalancing(world);
    const fixed = { Type: 'fixed-response', FixedResponseConfig: { StatusCode: '503' } };
    const DefaultActions = [fixed, forward([5], blue.arn)];
    modifyListener(world, { ListenerArn: listener.arn, Port: 443, DefaultActions });
    expect(listener.defaultActions).toMatchObject([fixed, { Order: 2 }]);
    expect(listener.settings).toMatchObject({ Port: 443, Protocol: 'HTTP' });
  });
});

describe('deleteListener', () => {
  it('is done once', () => {
    const world = emptyWorld();
    const { listener } = newBalancing(world);
    deleteListener(world, listener.arn);
    expect(() => listenerOf(world, listener.arn)).toThrow(/not found/);
    expect(() => deleteListener(world, listener.arn)).toThrow(/not found/);
  });
});
