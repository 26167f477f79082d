import { loadDocument } from '../../src/task-definition/load.ts';
import { documentOf, GOOD, load } from './documents.ts';

const text = JSON.stringify(GOOD, undefined, 2);

function utf16(content: string, order: 'le' | 'be'): Uint8Array {
  const units = [...`\uFEFF${content}`].map((character) => character.charCodeAt(0));
  const bytes = units.flatMap((unit) => [unit & 255, unit >> 8]);
  return Uint8Array.from(order === 'le' ? bytes : bytes.map((_, index) => bytes[index ^ 1] ?? 0));
}

describe('loading a file that cannot be a definition', () => {
  it.each([
    ['an empty file', '', 'file-empty', 'td.json is empty.'],
    ['white space', ' \n\t\r\n', 'file-empty', 'td.json is empty but for white space.'],
    ['only a byte order mark', '\uFEFF', 'file-empty', 'td.json is empty but for white space.'],
    ['a binary file', 'PK\0\x03', 'file-not-text', 'binary'],
    [
      'containers alone',
      '[{"name":"a","image":"b"},{"name":"c"}]',
      'not-a-definition',
      'container',
    ],
    ['several definitions', '[{"family":"a"},{"family":"b"}]', 'not-a-definition', '2 task'],
    ['an empty list', '[]', 'not-a-definition', 'an empty list'],
    ['a list of numbers', '[1]', 'not-a-definition', 'a list'],
    ['a text', '"x"', 'not-a-definition', 'a text'],
    ['a number', '7', 'not-a-definition', 'a number'],
    ['null', 'null', 'not-a-definition', 'nothing'],
    ['broken JSON', '{"family": ', 'definition-syntax', 'line 1, column 1'],
  ])('says what is wrong with %s', async (_name, content, rule, words) => {
    const loaded = await load(content);
    expect(loaded).toMatchObject({ kind: 'failed', findings: [{ rule, severity: 'error' }] });
    expect(loaded.findings[0]?.message).toContain(words);
    expect(loaded.findings[0]).toMatchObject({ line: 1 });
  });

  it('calls bytes that are not UTF-8 no text', async () => {
    const loaded = await loadDocument({ file: 'a', bytes: Uint8Array.from([0x7b, 0xff, 0xc0]) });
    expect(loaded.findings[0]).toMatchObject({ rule: 'file-not-text' });
  });

  it('tells how to wrap a list of containers', async () => {
    const loaded = await load('[{"name":"a","image":"b"}]');
    expect(loaded.findings[0]?.hint).toContain('"containerDefinitions": [');
  });
});

describe('loading a definition', () => {
  it.each(['le', 'be'] as const)('understands UTF-16 (%s) and notes it', async (order) => {
    const loaded = await loadDocument({ file: 'td.json', bytes: utf16(text, order) });
    expect(loaded).toMatchObject({ kind: 'loaded', document: { value: GOOD } });
    expect(loaded.findings).toMatchObject([{ rule: 'utf-16', severity: 'note' }]);
  });

  it('keeps a byte order mark in the text and counts no column for it', async () => {
    const document = await documentOf(`\uFEFF${text}`);
    expect(document.text.startsWith('\uFEFF')).toBe(true);
    expect(document.place('')).toEqual({ line: 1, column: 1 });
    expect(document.place('/family')).toEqual({ line: 2, column: 13 });
  });

  it('counts lines that end with CRLF', async () => {
    const document = await documentOf(text.replaceAll('\n', '\r\n'));
    expect(document.place('/containerDefinitions/0/image')).toEqual({ line: 6, column: 16 });
  });

  it.each([
    ['td.json', '{"family":"a"}', 'json'],
    ['td.yaml', 'family: a', 'yaml'],
    ['td.YML', 'family: a', 'yaml'],
    ['td.tpl', '{"family":"a"}', 'json'],
    ['td.tpl', 'family: a', 'yaml'],
    ['td', '// c\n{"family":"a"}', 'json'],
  ])('takes %s with %s for %s', async (file, content, format) => {
    expect(await documentOf(content, file)).toMatchObject({ format, value: { family: 'a' } });
  });

  it.each([
    ['describe output', { taskDefinition: GOOD }, '/taskDefinition'],
    ['a list of one', [GOOD], '/0'],
    ['delete output', { taskDefinitions: [GOOD], failures: [] }, '/taskDefinitions/0'],
  ])('takes the definition out of %s with one note and true places', async (_name, value, at) => {
    const wrapped = JSON.stringify(value, undefined, 2);
    const loaded = await load(wrapped);
    expect(loaded).toMatchObject({ kind: 'loaded', document: { value: GOOD } });
    expect(loaded.findings).toMatchObject([{ rule: 'wrapped-definition', severity: 'note' }]);
    expect(loaded.findings[0]?.message).toContain(`from ${at} of td.json`);
    const line = wrapped.split('\n').findIndex((one) => one.includes('"image"')) + 1;
    const place =
      loaded.kind === 'loaded' ? loaded.document.place('/containerDefinitions/0/image') : undefined;
    expect(place?.line).toBe(line);
  });

  it('takes the tags that stand beside a described definition', async () => {
    const tags = [{ key: 'team', value: 'a' }];
    const document = await documentOf(JSON.stringify({ taskDefinition: GOOD, tags }));
    expect(document.value).toEqual({ ...GOOD, tags });
    expect(document.place('/tags/0/key')?.column).toBeGreaterThan(100);
  });

  it('points at a doubled key inside of a wrapper by its path in the definition', async () => {
    const loaded = await load('{"taskDefinition":{"family":"a",\n"family":"b"}}');
    expect(loaded.findings[1]).toMatchObject({
      rule: 'duplicate-key',
      pointer: '/family',
      line: 2,
    });
  });
});
