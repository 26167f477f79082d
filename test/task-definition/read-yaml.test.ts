import { readYaml } from '../../src/task-definition/read-yaml.ts';

const read = (text: string) => readYaml({ file: 'td.yaml', text });

describe('reading YAML', () => {
  it('gives the value and where it stands', async () => {
    const result = await read('family: web\ncpu: "256"\nlist:\n  - a: 1\n');
    expect(result).toMatchObject({ value: { family: 'web', cpu: '256', list: [{ a: 1 }] } });
    expect(result.kind === 'read' && result.spans.get('/list/0/a')).toEqual({
      keyStart: 33,
      start: 36,
      end: 37,
    });
  });

  it('follows aliases and merges, to the line of the anchor', async () => {
    const result = await read('a: &base\n  x: 1\nb: *base\nc:\n  <<: *base\n  y: 2\n');
    expect(result).toMatchObject({ value: { a: { x: 1 }, b: { x: 1 }, c: { x: 1, y: 2 } } });
    const spans = result.kind === 'read' ? result.spans : new Map();
    expect(spans.get('/b/x')).toEqual(spans.get('/a/x'));
  });

  it.each([
    ['a tab', 'a:\n\tb: 1\n', 2, 'a tab is used for indentation'],
    ['a doubled key', 'a: 1\na: 2\n', 2, 'unique'],
    ['several documents', 'a: 1\n---\na: 2\n', 3, 'holds 2 documents'],
    ['bad indentation', 'family: x\n  cpu: 1\n', 1, 'td.yaml is not valid YAML'],
    ['an unknown alias', 'a: *b\n', 1, 'td.yaml is not valid YAML'],
    ['a template', 'a: {{ b }\n', 1, 'td.yaml is not valid YAML'],
  ])('says where %s is and shows the line', async (_name, text, line, words) => {
    const result = await read(text);
    expect(result).toMatchObject({ kind: 'failed', findings: [{ rule: 'definition-syntax' }] });
    expect(result.findings[0]?.message).toContain(words);
    expect(result.findings[0]?.message).toContain('^');
    expect(result.findings[0]?.line).toBeGreaterThanOrEqual(line);
  });

  it('skips empty documents', async () => {
    expect(await read('---\na: 1\n...\n---\n')).toMatchObject({ kind: 'read', value: { a: 1 } });
  });

  it('refuses deep nesting and alias bombs instead of running out of memory', async () => {
    const deep = await read(`${'['.repeat(20_000)}${']'.repeat(20_000)}`);
    expect(deep.kind).toBe('failed');
    const levels = 'bcdefghi'.split('').map((name, index) => {
      const before = 'abcdefgh'[index];
      return `${name}: &${name} [${Array(10).fill(`*${before}`).join(', ')}]`;
    });
    const bomb = await read(`a: &a [1]\n${levels.join('\n')}\n`);
    expect(bomb.kind).toBe('failed');
  });
});
