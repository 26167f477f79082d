import { resolve } from '../../../src/mock-server/scenario/references.ts';
import { createRule } from '../../../src/simulator/elb/rules.ts';
import { newBalancing } from '../../simulator/balancing.ts';
import { emptyWorld } from '../../simulator/builders.ts';

const at = (name: string) => `\${${name}}`;

describe('resolve', () => {
  const world = emptyWorld();
  const { blue, listener } = newBalancing(world);
  const rule = createRule(world, {
    ListenerArn: listener.arn,
    Priority: 10,
    Conditions: [],
    Actions: [{ Type: 'forward', TargetGroupArn: blue.arn }],
  });

  it.each([
    [at('aws.region'), 'eu-west-1'],
    [`arn:aws:iam::${at('aws.account')}:role/x`, 'arn:aws:iam::123456789012:role/x'],
    [at('targetGroup.blue'), blue.arn],
    [at('targetGroupDimension.blue'), blue.arn.slice(blue.arn.indexOf('targetgroup/'))],
    [at('loadBalancer.front'), listener.loadBalancerArn],
    [at('listener.front:80'), listener.arn],
    [at('rule.front:80:10'), rule.arn],
    [at('rule.front:80:default'), listener.defaultRuleArn],
    [`echo ${at('HOME')} ${at('a.b')}`, `echo ${at('HOME')} ${at('a.b')}`],
  ])('takes %s for what it stands for', (text, meant) => {
    expect(resolve(world, [{ deep: text, count: 1, none: null }])).toEqual([
      { deep: meant, count: 1, none: null },
    ]);
  });

  it('gives what CloudWatch calls a load balancer', () => {
    expect(resolve(world, at('loadBalancerDimension.front'))).toMatch(/^app\/front\/[0-9a-f]{16}$/);
  });

  it.each(['targetGroup.red', 'listener.front:81', 'rule.front:80:11', 'aws.name'])(
    'says that %s is not there',
    (name) => {
      expect(() => resolve(world, at(name))).toThrow(`${at(name)} is not there`);
    },
  );
});
