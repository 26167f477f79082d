import { decide } from '../../../src/simulator/iam/simulate.ts';

const POLICY = {
  Statement: { Effect: 'Allow', Action: 'ecs:Describe*', Resource: 'arn:aws:ecs:*:service/c/*' },
};

describe('decide', () => {
  it.each([
    ['ecs:DescribeServices', 'arn:aws:ecs:eu:1:service/c/web', 'allowed'],
    ['ECS:describeservices', 'arn:aws:ecs:eu:1:service/c/web', 'allowed'],
    ['ecs:DescribeServices', 'arn:aws:ecs:eu:1:service/d/web', 'implicitDeny'],
    ['ecs:UpdateService', 'arn:aws:ecs:eu:1:service/c/web', 'implicitDeny'],
  ])('%s on %s: %s', (action, resource, decision) => {
    expect(decide([POLICY], { action, resource })).toBe(decision);
  });

  it('lets a denial win', () => {
    const denial = { Statement: [{ Effect: 'Deny', Action: '*', Resource: '*' }] };
    const attempt = { action: 'ecs:DescribeServices', resource: 'arn:aws:ecs:eu:1:service/c/web' };
    expect(decide([POLICY, denial], attempt)).toBe('explicitDeny');
  });
});
