import { readdirSync, readFileSync } from 'node:fs';
import { ALL_RULES, explainRule } from '../../src/task-definition/explain-rule.ts';

describe('explaining a rule', () => {
  it('tells what it is about, why, how to mend it and how to switch it off', () => {
    expect(explainRule('fargate-privileged')).toEqual({
      kind: 'explained',
      text: [
        'fargate-privileged (error)',
        'privileged does not work with Fargate.',
        '',
        'Why     Amazon ECS refuses a definition for Fargate that has privileged.',
        'Fix     Delete privileged, or run the task on EC2.',
        'For     FARGATE',
        'Source  Amazon ECS developer guide, "Task definition differences for Fargate"',
        '',
        'Switch it off with "x-slipway-ignore": ["fargate-privileged"], at the top of the definition or in a container.',
      ].join('\n'),
    });
  });

  it('says that good practice must be asked for', () => {
    const explained = explainRule('image-latest');
    expect(explained).toMatchObject({
      text: expect.stringContaining('only with --rules reliability'),
    });
  });

  it.each([
    ['fargate-privilged', 'fargate-privileged'],
    ['circle', undefined],
    ['latest', 'image-latest'],
    ['', undefined],
    ['zzzzzzzzzz', undefined],
  ])('suggests for %j the rule %j', (id, meant) => {
    expect(explainRule(id)).toEqual({ kind: 'unknown', ...(meant && { meant }) });
  });

  it('knows every rule once', () => {
    const ids = ALL_RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => explainRule(id).kind === 'explained')).toBe(true);
  });

  it('knows every id that the code of reading and checking a file writes', () => {
    const folder = 'src/task-definition';
    const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
    const text = files.map((name) => readFileSync(`${folder}/${name}`, 'utf8')).join('\n');
    const written = [...text.matchAll(/\brule(?::|\s=) '([a-z0-9-]+)'/g)].map(([, id]) => id);
    const known = ALL_RULES.map(({ id }) => id);
    expect(written.length).toBeGreaterThan(10);
    expect(written.filter((id) => !known.includes(id ?? ''))).toEqual([]);
  });
});
