import { loadValue } from '../../src/task-definition/load-value.ts';

const load = (file: string, text: string) => loadValue(file, new TextEncoder().encode(text));

test.each([
  ['a.yaml', 'version: 0.0\nlist: [1]', { version: 0, list: [1] }],
  ['a.json', '{"version": 0.0} // more', { version: 0 }],
  ['a.json', 'version: 0.0', { version: 0 }],
  ['a.yaml', '{"version": 0.0}', { version: 0 }],
])('%s with %j is read', async (file, text, value) => {
  expect(await load(file, text)).toMatchObject({ kind: 'loaded', value });
});

test.each([
  ['a.yaml', ' \n', /empty/],
  ['a.yaml', 'a: [', /./],
  ['a.json', '{', /./],
])('%s with %j is refused', async (file, text, message) => {
  const loaded = await load(file, text);
  expect(loaded.kind === 'failed' && loaded.findings[0]?.message).toMatch(message);
});

test('what is no text is refused', async () => {
  expect(await loadValue('a.yaml', new Uint8Array([0, 255, 0, 254]))).toMatchObject({
    kind: 'failed',
  });
});
