import { createRecord } from '../../src/operations/record.ts';
import { render } from '../../src/operations/render.ts';
import { DEFINITION, memoryPorts } from './memory-ports.ts';

const INPUTS = {
  operation: 'render' as const,
  taskDefinition: 'td.json',
  cluster: 'default',
  image: 'example/app:slow',
  mock: false,
  speed: 60,
  maxRetries: 3,
  format: 'text' as const,
};

describe('render', () => {
  test('writes the edited definition to a new file and names it in the output', async () => {
    const ports = memoryPorts();
    const record = createRecord();
    const { outcome } = await render(INPUTS, ports, record);
    expect(outcome).toBe('succeeded');
    const file = ports.outputValues.get('task-definition') ?? '';
    expect(ports.written.get(file)).toBe(DEFINITION.replace('example/app:ok', 'example/app:slow'));
    expect(record.facts().file).toBe(file);
    expect(ports.calls).toEqual([]);
  });

  test('writes where it is told to', async () => {
    const ports = memoryPorts();
    await render({ ...INPUTS, outputFile: 'out/td.json' }, ports, createRecord());
    expect([...ports.written.keys()]).toEqual(['out/td.json']);
  });

  test('a container that is not there is an error, and nothing is written', async () => {
    const ports = memoryPorts();
    const rendered = render({ ...INPUTS, containerName: ['nope'] }, ports, createRecord());
    await expect(rendered).rejects.toMatchObject({ code: 'container-not-found' });
    expect(ports.written.size).toBe(0);
  });
});
