import { loadDocument } from '../../src/task-definition/load.ts';
import { writeDefinition } from '../../src/task-definition/write-definition.ts';

const DEFINITION = {
  family: 'on',
  cpu: '0256',
  containerDefinitions: [
    {
      name: 'no',
      command: ['sh', '-c', `echo ${'long '.repeat(40)}: # not a comment`],
      environment: [
        { name: 'A', value: 'first\nsecond\n' },
        { name: 'B', value: '1e3' },
      ],
    },
  ],
};

test.each(['json', 'yaml'] as const)(
  'what is written as %s is read as the same',
  async (format) => {
    const bytes = new TextEncoder().encode(await writeDefinition(DEFINITION, format));
    const loaded = await loadDocument({ file: `td.${format}`, bytes });
    expect(loaded).toMatchObject({ kind: 'loaded', document: { format, value: DEFINITION } });
  },
);

test('a long text in YAML is not folded', async () => {
  const text = await writeDefinition(DEFINITION, 'yaml');
  expect(text.split('\n').some((line) => line.includes('long long') && /comment/.test(line))).toBe(
    true,
  );
});
