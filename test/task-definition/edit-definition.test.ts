import { editDefinition } from '../../src/task-definition/edit-definition.ts';
import { documentOf } from './documents.ts';

const image = 'repo/app:2';

async function edited(text: string, file: string, containerName?: string): Promise<string> {
  const document = await documentOf(text, file);
  const result = await editDefinition(
    document,
    containerName ? { image, containerName: [containerName] } : { image },
  );
  if (result.kind === 'failed') throw new Error(result.message);
  const again = await editDefinition(
    result.document,
    containerName ? { image, containerName: [containerName] } : { image },
  );
  expect(again).toEqual({ kind: 'edited', document: result.document });
  return result.document.text;
}

const wrap = (container: string) => `{"family":"a","containerDefinitions":[${container}]}`;

describe('editing the image of a JSON definition', () => {
  it.each([
    [
      'keeps the rest',
      '{ "name":"w",\t"image" : "old", "cpu":1 }',
      '{ "name":"w",\t"image" : "repo/app:2", "cpu":1 }',
    ],
    ['adds it on the same line', '{ "name": "w" }', '{ "name": "w", "image": "repo/app:2" }'],
    [
      'adds it on a line',
      '{\r\n  "name": "w"\r\n}',
      '{\r\n  "name": "w",\r\n  "image": "repo/app:2"\r\n}',
    ],
    ['adds it without spaces', '{"name":"w"}', '{"name":"w","image": "repo/app:2"}'],
    ['adds it to nothing', '{}', '{ "image": "repo/app:2" }'],
    ['replaces null', '{"image":null}', '{"image":"repo/app:2"}'],
    ['replaces what is no text', '{"image":{"a":[1]}}', '{"image":"repo/app:2"}'],
    ['replaces the last of two', '{"image":"a","image":"b"}', '{"image":"a","image":"repo/app:2"}'],
    [
      'keeps comments',
      '{"name":"w", // n\n "image":"b" /* i */}',
      '{"name":"w", // n\n "image":"repo/app:2" /* i */}',
    ],
  ])('%s', async (_name, before, after) => {
    expect(await edited(wrap(before), 'td.json')).toBe(wrap(after));
  });

  it('keeps a byte order mark and works inside of a wrapper', async () => {
    const text = (old: string) => `\uFEFF{"taskDefinition":${wrap(`{"image":"${old}"}`)}}`;
    expect(await edited(text('x'), 'td.json')).toBe(text('repo/app:2'));
  });
});

describe('editing the image of a YAML definition', () => {
  it.each([
    [
      'keeps comments',
      '  - name: w # n\n    image: old # i\n',
      '  - name: w # n\n    image: repo/app:2 # i\n',
    ],
    ['replaces a quoted text', '  - image: "old"\n', '  - image: repo/app:2\n'],
    ['fills an empty member', '  - image:\n    name: w\n', '  - image: repo/app:2\n    name: w\n'],
    [
      'adds it in a block',
      '  - name: w # n\r\n    cpu: 1\r\n',
      '  - name: w # n\r\n    cpu: 1\r\n    image: repo/app:2\r\n',
    ],
    ['adds it in braces', '  - { name: w }\n', '  - { name: w, image: repo/app:2 }\n'],
    [
      'replaces a block text',
      '  - image: >-\n      old\n    name: w\n',
      '  - image: repo/app:2\n    name: w\n',
    ],
    ['replaces only an alias', '  - image: *i\n', '  - image: repo/app:2\n'],
    ['adds it beside a merge', '  - <<: *b\n', '  - <<: *b\n    image: repo/app:2\n'],
  ])('%s', async (_name, before, after) => {
    const top = 'family: a\nx-slipway-a: &i old\nx-slipway-b: &b { name: w, image: old }\n';
    const text = (container: string) => {
      const lineEnd = container.includes('\r\n') ? '\r\n' : '\n';
      return `${top.replaceAll('\n', lineEnd)}containerDefinitions:${lineEnd}${container}`;
    };
    expect(await edited(text(before), 'td.yaml')).toBe(text(after));
  });
});

describe('the container that an image is for', () => {
  const two = (a: string, b: string) => wrap(`{"name":"a"${a}},{"name":"b"${b}}`);

  it('is the only essential one', async () => {
    const text = await edited(two(',"essential":false', ',"image":"x"'), 'td.json');
    expect(text).toContain('{"name":"b","image":"repo/app:2"}');
  });

  it('is the named one', async () => {
    expect(await edited(two('', ''), 'td.json', 'a')).toContain(
      '{"name":"a","image": "repo/app:2"}',
    );
  });

  it.each([
    [two('', ''), undefined, 'container-ambiguous', 'a, b'],
    [two('', ''), 'c', 'container-not-found', 'a, b'],
    [wrap(''), undefined, 'container-not-found', 'no container'],
  ])('cannot be told in %s by %s', async (text, containerName, code, words) => {
    const document = await documentOf(text);
    const edit =
      containerName === undefined ? { image } : { image, containerName: [containerName] };
    const result = await editDefinition(document, edit);
    expect(result).toMatchObject({ kind: 'failed', code, message: expect.stringContaining(words) });
  });
});
