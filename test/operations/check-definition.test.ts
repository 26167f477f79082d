import { checkDefinition } from '../../src/operations/check-definition.ts';
import { loadDocument } from '../../src/task-definition/load.ts';
import { memoryPorts } from './memory-ports.ts';

async function check(text: string, inputs: Parameters<typeof checkDefinition>[1]) {
  const loaded = await loadDocument({ file: 'td.json', bytes: new TextEncoder().encode(text) });
  if (loaded.kind === 'failed') throw new Error('the definition of this test is broken');
  const { files } = memoryPorts({ files: { 'broken.json': '{' } });
  return checkDefinition(loaded.document, inputs, files);
}

const SWAPPED =
  '{"family": "web", "containerDefinitions": [{"name": "a", "image": "b:1", "memory": "128"}]}';

describe('checkDefinition', () => {
  test('strict makes an error of what is put right otherwise', async () => {
    const severities = async (strict: boolean) =>
      (await check(SWAPPED, { strict })).map(({ severity }) => severity);
    expect(await severities(false)).toEqual(['warning']);
    expect(await severities(true)).toEqual(['error']);
  });

  test('a policy that is no schema is a finding, one that is not there an error', async () => {
    const [finding] = (await check(SWAPPED, { policy: 'broken.json' })).slice(-1);
    expect(finding).toMatchObject({ rule: 'policy-unreadable', severity: 'error' });
    await expect(check(SWAPPED, { policy: 'nowhere.json' })).rejects.toMatchObject({
      code: 'file-not-found',
    });
  });
});
