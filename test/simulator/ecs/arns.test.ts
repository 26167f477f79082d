import { clusterArn, ecsArn, memberArn, shortName } from '../../../src/simulator/ecs/arns.ts';

const place = { account: '123456789012', region: 'eu-west-1' };
const C = 'arn:aws:ecs:eu-west-1:123456789012:cluster/c';

describe('names and ARNs', () => {
  it('writes an ARN of Amazon ECS', () => {
    expect(ecsArn(place, 'cluster/c')).toBe(C);
  });

  it.each([
    ['c', 'c'],
    [C, 'c'],
    ['arn:aws:ecs:eu-west-1:123456789012:task-definition/web:3', 'web:3'],
  ])('finds the short name in %s', (given, expected) => {
    expect(shortName(given)).toBe(expected);
  });

  it.each(['c', C])('knows a cluster by %s', (given) => {
    expect(clusterArn(place, given)).toBe(C);
  });

  const W = 'arn:aws:ecs:eu-west-1:123456789012:service/c/web';
  it.each(['web', W, 'arn:aws:ecs:eu-west-1:123456789012:service/web'])(
    'knows a service by %s',
    (given) => {
      expect(memberArn(C, 'service', given)).toBe(W);
    },
  );

  it('refuses an ARN of another cluster', () => {
    expect(() => memberArn(`${C}2`, 'service', W)).toThrow(
      'Identifier is for cluster c. Your cluster is c2',
    );
  });
});
