import {
  problemsOfDefinitionConstraints,
  readConstraints,
} from '../../src/placement/constraints.ts';

const member = { type: 'memberOf', expression: 'attribute:rack == 7' };

describe('placement constraints', () => {
  it('are read together', () => {
    const read = readConstraints([{ type: 'distinctInstance' }, member]);
    expect(read.distinctInstance).toBe(true);
    expect(read.memberOf.map(({ expression }) => expression)).toEqual(['attribute:rack == 7']);
    expect(read.problems).toEqual([]);
  });

  it.each([
    [{ type: 'memberOf' }, 'memberOf needs an expression'],
    [{ type: 'distinctInstance', expression: 'x' }, 'distinctInstance takes no expression'],
    [{ type: 'near' }, 'the constraint type "near" is none of distinctInstance, memberOf'],
    [
      { type: 'memberOf', expression: 'rack == 7' },
      'memberOf "rack == 7", character 1: unknown subject "rack"',
    ],
  ])('are refused: %j', (constraint, problem) => {
    expect(readConstraints([constraint]).problems).toEqual([problem]);
  });

  it('are ten at most', () => {
    const eleven = Array.from({ length: 11 }, () => member);
    expect(readConstraints(eleven).problems).toEqual([
      '11 constraints are given, at most 10 are taken',
    ]);
    expect(readConstraints(eleven.slice(1)).problems).toEqual([]);
  });

  it('of a task definition are memberOf only', () => {
    expect(problemsOfDefinitionConstraints([member])).toEqual([]);
    expect(problemsOfDefinitionConstraints([{ type: 'distinctInstance' }])).toEqual([
      'a task definition takes memberOf only, not "distinctInstance"',
    ]);
  });
});
