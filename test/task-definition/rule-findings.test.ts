import { isTemplate, ruleFindings } from '../../src/task-definition/rule-findings.ts';
import { RULES } from '../../src/task-definition/rules/registry.ts';

const definition = (executionRoleArn: string) => ({
  family: 'a',
  executionRoleArn,
  containerDefinitions: [{ name: 'web', image: 'a:1', memory: 128 }],
});

describe('what rules say of a definition', () => {
  it('tells a mistake', () => {
    const [found, ...others] = ruleFindings(definition('arn:aws:iam::ACCOUNT:role/a'), RULES);
    expect([found?.rule, found?.severity, others]).toEqual(['role-placeholder', 'error', []]);
  });

  it('tells a template from a mistake', () => {
    const found = ruleFindings(definition(`arn:aws:iam::\${ACCOUNT}:role/a`), RULES);
    expect(found).toMatchObject([{ rule: 'template-placeholder', severity: 'error' }]);
  });

  it('lets a place be worse than its rule', () => {
    const rule = RULES.find(({ id }) => id === 'template-placeholder');
    expect(rule?.severity).toBe('warning');
  });

  it('takes only texts for templates', () => {
    const value = { a: '<NAME>', b: ['name'], c: { d: '{{ x }}' } };
    const pointers = ['/a', '/b/0', '/b', '/c/d', '/e'];
    expect(pointers.filter((pointer) => isTemplate(value, pointer))).toEqual(['/a', '/c/d']);
  });
});
