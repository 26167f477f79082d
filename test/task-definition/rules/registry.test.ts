import { PRACTICES } from '../../../src/task-definition/rules/practices/practices-registry.ts';
import { RULES } from '../../../src/task-definition/rules/registry.ts';

const all = [...RULES, ...PRACTICES];

describe('the rules', () => {
  it('are as many as were promised', () => {
    expect([RULES.length >= 80, PRACTICES.length >= 20]).toEqual([true, true]);
  });

  it('have ids of their own', () => {
    const ids = all.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('have a group only when they are good practice', () => {
    expect(RULES.filter(({ group }) => group !== undefined)).toEqual([]);
    expect(PRACTICES.filter(({ group }) => group === undefined)).toEqual([]);
  });

  it.each(all.map((rule) => [rule.id, rule] as const))('%s explains itself', (id, rule) => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
    for (const text of [rule.title, rule.why, rule.fix, rule.source])
      expect(text.length).toBeGreaterThan(10);
    for (const text of [rule.title, rule.why, rule.fix]) expect(text).toMatch(/^["A-Za-z]/);
    for (const text of [rule.why, rule.fix]) expect(text).toMatch(/[.)"]$/);
  });
});
