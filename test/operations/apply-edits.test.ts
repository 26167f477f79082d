import { applyEdits } from '../../src/operations/apply-edits.ts';
import { createRecord } from '../../src/operations/record.ts';
import { documentOf } from '../task-definition/documents.ts';
import { DEFINITION, type MemoryPorts, memoryPorts } from './memory-ports.ts';

const placeholder = (name: string) => `$\{${name}}`;

async function apply(inputs: object, ports: MemoryPorts = memoryPorts(), text = DEFINITION) {
  const loaded = { document: await documentOf(text), findings: [] };
  return applyEdits(loaded, inputs, { ports, record: createRecord() });
}

test('nothing asked for is nothing changed', async () => {
  expect((await apply({})).document.text).toBe(DEFINITION);
});

test('overlays are laid over one after the other, with their variables put in', async () => {
  const files = {
    'a.json': JSON.stringify({ cpu: placeholder('CPU'), memory: '512' }),
    'b.yaml': 'memory: "1024"\ncontainerDefinitions:\n  - name: web\n    image: example/app:b\n',
  };
  const ports = memoryPorts({ files, variables: { CPU: '256' } });
  const { document } = await apply({ merge: ['a.json', 'b.yaml'], substitute: true }, ports);
  expect(document.value).toMatchObject({
    cpu: '256',
    memory: '1024',
    containerDefinitions: [{ name: 'web', image: 'example/app:b', memory: 128 }],
  });
});

test('set has the last word', async () => {
  const inputs = {
    image: 'a:1',
    images: [{ name: 'web', value: 'b:1' }],
    set: [{ name: 'containerDefinitions[web].image', value: 'c:1' }],
  };
  expect((await apply(inputs)).document.text).toContain('"c:1"');
});

test('a variable that is missing is a finding of the file', async () => {
  const text = DEFINITION.replace('"web"', JSON.stringify(placeholder('NO')));
  const { findings } = await apply({ substitute: true }, memoryPorts(), text);
  expect(findings).toMatchObject([{ rule: 'variable-missing', pointer: '/family', line: 1 }]);
});

test('a variable that an overlay lacks is told on its line, under its own name', async () => {
  const ports = memoryPorts({ files: { 'a.json': `{\n"cpu": "${placeholder('NO')}"\n}` } });
  await expect(apply({ merge: ['a.json'], substitute: true }, ports)).rejects.toMatchObject({
    code: 'definition-invalid',
    message: expect.stringContaining('a.json'),
  });
  expect(ports.lines.join('\n')).toContain('a.json:2:8');
});

test.each([
  [{ merge: ['no'] }, 'file-not-found'],
  [{ set: [{ name: 'a[', value: '' }] }, 'input-invalid'],
  [{ images: [{ name: 'no', value: 'x' }] }, 'container-not-found'],
])('%j is refused as %s', async (inputs, code) => {
  await expect(apply(inputs)).rejects.toMatchObject({ code });
});

test('images are pinned when asked for', async () => {
  const image = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:1';
  const { document } = await apply({ image, pinImageDigest: true });
  expect(document.text).toContain(`${image.slice(0, -2)}@sha256:0`);
});
