import { isDeeperThan, syntaxError, tooDeep } from '../../src/task-definition/read-result.ts';

describe('the result of reading', () => {
  it.each([
    [1, 0, false],
    [[], 0, true],
    [[1], 1, false],
    [{ a: [1] }, 1, true],
    [{ a: [1] }, 2, false],
  ])('tells whether %j is deeper than %d', (value, limit, deeper) => {
    expect(isDeeperThan(value, limit)).toBe(deeper);
  });

  it('is one error with place, cause and frame', () => {
    const source = { file: 'a.json', text: '{\n x' };
    const result = syntaxError({ source, language: 'JSON', offset: 3, cause: 'c', hint: 'H.' });
    expect(result).toMatchObject({
      kind: 'failed',
      findings: [{ line: 2, column: 2, hint: 'H.' }],
    });
    expect(result.findings[0]?.message).toBe(
      'a.json is not valid JSON at line 2, column 2: c.\n  1 | {\n> 2 |  x\n    |  ^',
    );
    expect(tooDeep(source, 'YAML').findings[0]?.message).toContain('deeper than 64 levels');
  });
});
