import fc from 'fast-check';
import type { JsonObject } from '../../src/task-definition/definition.ts';
import type { Document } from '../../src/task-definition/document.ts';
import { type Edits, editDefinition } from '../../src/task-definition/edit-definition.ts';
import { loadText } from '../../src/task-definition/load.ts';
import { documentOf } from './documents.ts';

const SEED = 20261124;

const name = fc.constantFrom('A', 'B', 'LONG_NAME', 'a.b/c~d');
const text = fc.oneof(fc.constantFrom('', 'x=y', '"', ': {', 'true', '1', '- a', '#'), fc.string());
const pairs = fc.array(fc.record({ name, value: text }), { maxLength: 3 });

const edits: fc.Arbitrary<Edits> = fc.record(
  {
    containerName: fc.constantFrom(['web'], ['web', 'side'], ['side']),
    image: text,
    environmentVariables: pairs,
    environmentRemove: fc.array(name, { maxLength: 2 }),
    environmentExclusive: fc.boolean(),
    envFiles: fc.array(text, { maxLength: 2 }),
    secrets: pairs,
    logConfigurationLogDriver: text,
    logConfigurationOptions: pairs,
    dockerLabels: pairs,
    command: fc.array(text, { maxLength: 3 }),
    images: fc.array(fc.record({ name: fc.constantFrom('web', 'side'), value: text }), {
      maxLength: 2,
    }),
    taskRoleArn: text,
    executionRoleArn: text,
    cpu: fc.constantFrom('256', '1 vCPU'),
    memory: fc.constantFrom('512', '1 GB'),
    tags: pairs,
    set: fc.array(
      fc.record({
        name: fc.constantFrom(
          'containerDefinitions[web].portMappings[0].hostPort',
          'containerDefinitions[side].user',
          'volumes[0].name',
          'networkMode',
        ),
        value: text,
      }),
      { maxLength: 2 },
    ),
    keepNullValueKeys: fc.constantFrom(['value'], ['command', 'links']),
  },
  { requiredKeys: [] },
);

const START: JsonObject = {
  family: 'web',
  cpu: 256,
  volumes: [{ name: 'v' }],
  containerDefinitions: [
    {
      name: 'web',
      environment: [
        { name: 'A', value: null },
        { name: 'B', value: '1' },
      ],
      secrets: [{ name: 'LONG_NAME', valueFrom: 'arn' }],
      portMappings: [{ containerPort: 80 }],
    },
    { name: 'side', essential: false, command: null, dockerLabels: { A: '1' } },
  ],
};

const COMMENTED = `# top
family: web # the family
volumes:
  - name: v
containerDefinitions:
  # first
  - name: web
    environment:
      - name: A # a
        value:
      - { name: B, value: "1" }
    secrets:
      - name: LONG_NAME
        valueFrom: arn
    portMappings: [{ containerPort: 80 }]
  # second
  - name: side
    essential: false
    command:
    dockerLabels:
      A: "1"
`;

async function edited(document: Document, made: Edits): Promise<Document> {
  const result = await editDefinition(document, made);
  if (result.kind === 'failed') throw new Error(result.message);
  return result.document;
}

describe('rendering', () => {
  test.each([
    ['td.json', JSON.stringify(START)],
    ['td.json', JSON.stringify(START, undefined, '\t')],
    ['td.yaml', JSON.stringify(START, undefined, 2)],
    ['td.yaml', COMMENTED],
  ])('twice is rendering once, and what is written is read back (%s, %#)', async (file, start) => {
    const document = await documentOf(start, file);
    await fc.assert(
      fc.asyncProperty(edits, async (made) => {
        const once = await edited(document, made);
        const read = await loadText({ file, text: once.text });
        expect(read).toMatchObject({ kind: 'loaded' });
        if (read.kind === 'failed') return;
        expect(read.document.value).toEqual(once.value);
        expect((await edited(read.document, made)).text).toBe(once.text);
      }),
      { seed: SEED, numRuns: 250 },
    );
  });

  test('comments stay whatever is edited', async () => {
    const document = await documentOf(COMMENTED, 'td.yaml');
    await fc.assert(
      fc.asyncProperty(
        edits,
        async ({ environmentExclusive: _, environmentRemove: __, ...made }) => {
          const { secrets: ___, ...adding } = made;
          const { text: after } = await edited(document, adding);
          for (const comment of ['# top', '# the family', '# first', '# second']) {
            expect(after).toContain(comment);
          }
        },
      ),
      { seed: SEED, numRuns: 250 },
    );
  });
});
