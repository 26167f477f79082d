import { judgeRules, listenerRules } from '../../../src/operations/verify/listener-rules.ts';
import { service } from '../../deployment/builders.ts';
import { definitionWith, runCheck } from './subjects.ts';

const USE = {
  arn: 'blue',
  alternateArn: 'green',
  containerName: 'web',
  containerPort: 80,
  productionRuleArn: 'a:listener-rule/production',
};
const TEST = 'a:listener-rule/test';

test.each<[string, (readonly string[] | undefined)[], string[]]>([
  ['both on that of production', [['blue', 'green']], []],
  ['one on each', [['blue'], ['green']], []],
  ['only one of them', [['blue']], ['listener-rule-targets error']],
  ['none of them', [[], []], ['listener-rule-targets error', 'listener-rule-targets error']],
  ['a stranger too', [['blue', 'green', 'red']], ['listener-rule-targets warning']],
  ['nothing, since it is gone', [undefined], ['listener-rule-missing error']],
])('rules that hold %s', (_name, held, expected) => {
  const rules = held.map((targets, index) => ({ arn: String(index), targets }));
  const findings = judgeRules(USE, rules);
  expect(findings.map(({ id, severity }) => `${id} ${severity}`)).toEqual(expected);
});

test('both rules of a service are asked, and a service without rules asks nothing', async () => {
  const asked: string[] = [];
  const loadBalancing = {
    forwardsOf: async (arn: string) => {
      asked.push(arn);
      return [arn === TEST ? 'green' : 'blue'];
    },
  };
  const settings = { placementConstraints: [], capacityProviders: [], subnets: [], alarms: [] };
  const of = (...targetGroups: object[]) => ({
    definition: definitionWith({}),
    service: service({ settings: { ...settings, targetGroups: targetGroups as never } }),
  });
  const subject = of({ ...USE, testRuleArn: TEST });
  expect(await runCheck(listenerRules, subject, { loadBalancing })).toEqual([]);
  expect(asked).toEqual([USE.productionRuleArn, TEST]);
  const { productionRuleArn: _none, ...plain } = USE;
  expect(listenerRules(of(plain), { loadBalancing } as never)).toEqual([]);
});
