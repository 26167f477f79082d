import { readJson } from '../../src/task-definition/read-json.ts';

const read = (text: string) => readJson({ file: 'td.json', text });

describe('reading JSON', () => {
  it('gives the value of a clean text and finds nothing', async () => {
    expect(await read('{"a": [1, "b"]}')).toMatchObject({
      kind: 'read',
      value: { a: [1, 'b'] },
      findings: [],
    });
  });

  it('accepts comments with a note at the first of them', async () => {
    const result = await read('{\n  "a": "😀 // no", // é\n  /* b */ "b": 2\n}');
    expect(result).toMatchObject({ kind: 'read', value: { a: '😀 // no', b: 2 } });
    expect(result.findings).toMatchObject([{ rule: 'json-comments', line: 2, column: 20 }]);
    expect(result.kind === 'read' && result.spans.get('/b')?.start).toBe(41);
  });

  it('warns of doubled keys and names both places; the last one counts', async () => {
    const result = await read('{"a": 1,\n "a": 2}');
    expect(result).toMatchObject({ value: { a: 2 } });
    expect(result.findings).toMatchObject([
      { rule: 'duplicate-key', severity: 'warning', line: 2 },
    ]);
    expect(result.findings[0]?.message).toContain('first on line 1');
  });

  it.each([
    ['nesting that JSON.parse takes', 'plain', ''],
    ['nesting under a comment', 'commented', '// c\n'],
  ])('refuses %s beyond reason', async (_name, _kind, before) => {
    const result = await read(`${before}${'['.repeat(50_000)}${']'.repeat(50_000)}`);
    expect(result).toMatchObject({ kind: 'failed' });
    expect(result.findings[0]?.message).toContain('nests deeper than 64 levels');
  });

  it('says place, cause and surroundings of a syntax error', async () => {
    const result = await read('{\n  "cpu": "256",\n  "memory": "512",\n}');
    expect(result.findings).toMatchObject([{ rule: 'definition-syntax', line: 3, column: 18 }]);
    expect(result.findings[0]?.message).toBe(
      [
        'td.json is not valid JSON at line 3, column 18: there is a comma before the closing }.',
        '  1 | {',
        '  2 |   "cpu": "256",',
        '> 3 |   "memory": "512",',
        '    |                  ^',
        '  4 | }',
      ].join('\n'),
    );
  });

  it('refuses what only the lenient parser takes', async () => {
    expect(await read('{"a":\u00a01}')).toMatchObject({ kind: 'failed' });
  });
});
