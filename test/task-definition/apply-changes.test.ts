import fc from 'fast-check';
import { applyChanges } from '../../src/task-definition/apply-changes.ts';
import type { Change } from '../../src/task-definition/change.ts';
import { changedValue, resolveChange } from '../../src/task-definition/change.ts';
import type { Json } from '../../src/task-definition/definition.ts';
import { loadText } from '../../src/task-definition/load.ts';
import { documentOf } from './documents.ts';

const C = '/containerDefinitions/0';

const JSON_TEXT = `{
  // the family
  "family": "web", // really
  "containerDefinitions": [
    {
      "name": "app",
      "environment": [
        { "name": "A", "value": "1" }, // first
        { "name": "B", "value": "2" }
      ],
      "dockerLabels": { "x": "1", "y": "2" }
    }
  ]
}
`;

const YAML_TEXT = `# a definition
family: web # really
containerDefinitions:
  - name: app
    environment:
      - name: A # first
        value: "1"
      - name: B
        value: "2"
    dockerLabels: { x: "1", y: "2" }
    command:
      - run
    entryPoint: []
`;

async function apply(text: string, file: string, changes: readonly Change[]): Promise<string> {
  const document = await documentOf(text, file);
  const changed = await applyChanges(document, changes);
  const expected = changes.reduce<Json>(
    (value, change) => changedValue(value, resolveChange(value as typeof document.value, change)),
    document.value,
  );
  expect(changed.value).toEqual(expected);
  return changed.text;
}

describe('changes of a JSON text', () => {
  test.each<[string, Change, string, string]>([
    ['set a text', { pointer: '/family', value: 'b' }, '"web", // really', '"b", // really'],
    [
      'add an item in the style of the last',
      { pointer: `${C}/environment/-`, value: { name: 'C', value: '' } },
      '"value": "2" }\n',
      '"value": "2" },\n        {\n          "name": "C",\n          "value": ""\n        }\n',
    ],
    [
      'take a line out with its comment',
      { pointer: `${C}/environment/0`, remove: true },
      '        { "name": "A", "value": "1" }, // first\n',
      '',
    ],
    [
      'take the last line out with the comma before it',
      { pointer: `${C}/environment/1`, remove: true },
      ', // first\n        { "name": "B", "value": "2" }\n',
      ' // first\n',
    ],
    [
      'take a member out of a line',
      { pointer: `${C}/dockerLabels/x`, remove: true },
      '"x": "1", ',
      '',
    ],
    [
      'take the last member out of a line',
      { pointer: `${C}/dockerLabels/y`, remove: true },
      ', "y": "2"',
      '',
    ],
    [
      'add a member on a line of its own, with what is missing on the way',
      { pointer: `${C}/logConfiguration/options/a`, value: 'b' },
      '"y": "2" }\n',
      '"y": "2" },\n      "logConfiguration": {\n        "options": {\n          "a": "b"\n        }\n      }\n',
    ],
  ])('%s', async (_name, change, before, after) => {
    expect(await apply(JSON_TEXT, 'td.json', [change])).toBe(JSON_TEXT.replace(before, after));
  });

  test('stay on one line where all is on one line', async () => {
    const changes: Change[] = [
      { pointer: '/tags/-', value: { key: 'a', value: 'b' } },
      { pointer: '/family', remove: true },
    ];
    expect(await apply('{"family":"f","cpu":"1"}', 'td.json', changes)).toBe(
      '{"cpu":"1","tags": [{"key":"a","value":"b"}]}',
    );
  });

  test('keep line ends and tabs', async () => {
    const text = '{\r\n\t"family": "f"\r\n}\r\n';
    expect(await apply(text, 'td.json', [{ pointer: '/tags/-', value: { key: 'a' } }])).toBe(
      '{\r\n\t"family": "f",\r\n\t"tags": [\r\n\t\t{\r\n\t\t\t"key": "a"\r\n\t\t}\r\n\t]\r\n}\r\n',
    );
  });
});

describe('changes of a YAML text', () => {
  test.each<[string, Change, string, string]>([
    ['set a text', { pointer: '/family', value: 'a/b' }, 'web # really', 'a/b # really'],
    [
      'add an item as a block',
      { pointer: `${C}/environment/-`, value: { name: 'C', value: '' } },
      '        value: "2"\n',
      '        value: "2"\n      - name: C\n        value: ""\n',
    ],
    [
      'take an item out',
      { pointer: `${C}/environment/0`, remove: true },
      '      - name: A # first\n        value: "1"\n',
      '',
    ],
    ['add to braces', { pointer: `${C}/dockerLabels/z`, value: '3' }, '"2" }', '"2", z: "3" }'],
    [
      'replace a list below its key',
      { pointer: `${C}/command`, value: ['a', 'b'] },
      '      - run\n',
      '      - a\n      - b\n',
    ],
    [
      'take the only item out',
      { pointer: `${C}/command/0`, remove: true },
      '      - run\n',
      '      []\n',
    ],
    [
      'add an item to an empty list',
      { pointer: `${C}/entryPoint/-`, value: 'sh' },
      'entryPoint: []',
      'entryPoint:\n      - sh',
    ],
    [
      'add a member below the last one',
      { pointer: '/tags/-', value: { key: 'a' } },
      'entryPoint: []\n',
      'entryPoint: []\ntags:\n  - key: a\n',
    ],
    [
      'take the member beside the dash out',
      { pointer: `${C}/name`, remove: true },
      'name: app\n    environment',
      'environment',
    ],
  ])('%s', async (_name, change, before, after) => {
    expect(await apply(YAML_TEXT, 'td.yaml', [change])).toBe(YAML_TEXT.replace(before, after));
  });

  test('of a shared value change one place only', async () => {
    const text =
      'family: f\nx-slipway-e: &e\n  - { name: A, value: "1" }\ncontainerDefinitions:\n  - name: a\n    environment: *e\n  - name: b\n    environment: *e\n';
    const changed = await apply(text, 'td.yaml', [
      { pointer: `${C}/environment/0/value`, value: '2' },
    ]);
    expect(changed).toContain('environment: *e');
  });

  test('reach an item at the end of a file without a line end', async () => {
    const text = 'family: f\ncontainerDefinitions:\n  - name: a';
    expect(
      await apply(text, 'td.yaml', [{ pointer: '/containerDefinitions/-', value: { name: 'b' } }]),
    ).toBe(`${text}\n  - name: b`);
  });
});

test('a change that changes nothing leaves the very document', async () => {
  const document = await documentOf(JSON_TEXT);
  const changes: Change[] = [
    { pointer: '/family', value: 'web' },
    { pointer: '/nope/x', remove: true },
  ];
  expect(await applyChanges(document, changes)).toBe(document);
});

describe('whatever is changed wherever', () => {
  const SEED = 20261123;
  const value = fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>;
  const step = fc.constantFrom('a', 'b', '0', '1', '-', 'x y', 'on', 'a/b', '__proto__');
  const changes = fc.array(
    fc.record({
      steps: fc.array(step, { minLength: 1, maxLength: 4 }),
      value,
      remove: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  );
  const base = fc.record({ family: fc.constant('f'), a: value, b: fc.array(value) });

  test.each([
    ['td.json', undefined],
    ['td.json', 2],
    ['td.yaml', undefined],
    ['td.yaml', 2],
  ])('the text of %s (indented by %s) says the changed value', async (file, indent) => {
    await fc.assert(
      fc.asyncProperty(base, changes, async (start, list) => {
        const loaded = await loadText({ file, text: JSON.stringify(start, undefined, indent) });
        if (loaded.kind === 'failed') return;
        let document = loaded.document;
        for (const { steps, value: by, remove } of list) {
          const escaped = steps.map((one) => `/${one.replaceAll('/', '~1')}`).join('');
          const asked: Change = remove
            ? { pointer: escaped, remove: true }
            : { pointer: escaped, value: by };
          document = await applyChanges(document, [asked]);
          const again = await loadText({ file, text: document.text });
          expect(again).toMatchObject({ kind: 'loaded' });
          if (again.kind === 'loaded') expect(again.document.value).toEqual(document.value);
        }
      }),
      { seed: SEED, numRuns: 400 },
    );
  });
});
