import { prepareDefinition } from '../../src/operations/prepare-definition.ts';
import { createRecord } from '../../src/operations/record.ts';
import { DEFINITION, memoryPorts } from './memory-ports.ts';

const prepare = (text: string, over: object = {}) =>
  prepareDefinition(
    { taskDefinition: 'td.json', ...over },
    memoryPorts({ files: { 'td.json': text } }),
    createRecord(),
  );

const TWO = JSON.stringify({
  family: 'web',
  networkMode: 'bridge',
  containerDefinitions: ['a', 'b'].map((name) => ({ name, image: 'example/app:ok', memory: 128 })),
});

describe('prepareDefinition', () => {
  test('gives back the definition with the image in it', async () => {
    const { document } = await prepare(DEFINITION, { image: 'example/app:new' });
    expect(document.text).toContain('example/app:new');
  });

  test.each([
    ['', {}, 'definition-syntax'],
    ['[1, 2', {}, 'definition-syntax'],
    ['{"family": "web"}', {}, 'definition-invalid'],
    [TWO, { image: 'x:1' }, 'container-ambiguous'],
    [TWO, { image: 'x:1', containerName: ['c'] }, 'container-not-found'],
  ])('%j with %j is refused as %s', async (text, over, code) => {
    await expect(prepare(text, over)).rejects.toMatchObject({ code });
  });

  test('says how many more errors there are', async () => {
    await expect(
      prepare('{"family": 1, "volumes": 2, "containerDefinitions": 3}'),
    ).rejects.toMatchObject({
      message: expect.stringContaining('(and 2 more)'),
    });
  });
});
