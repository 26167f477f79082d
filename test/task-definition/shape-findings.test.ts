import { shapeFindings } from '../../src/task-definition/shape-findings.ts';
import { GOOD } from './documents.ts';

const container = { name: 'web', image: 'a' };
const within = (more: object) => ({
  family: 'a',
  containerDefinitions: [{ ...container, ...more }],
});

describe('the shape of a definition', () => {
  it('is right for a good one', async () => {
    expect(await shapeFindings(GOOD)).toEqual([]);
  });

  it.each([
    [{ ...GOOD, famly: 'x' }, 'unknown-field', '/famly', 'famly is not a field', 'Write family'],
    [
      within({ containerPort: 1 }),
      'unknown-field',
      '/containerDefinitions/0/containerPort',
      'containerPort',
      'Move',
    ],
    [
      within({ portMapings: [] }),
      'unknown-field',
      '/containerDefinitions/0/portMapings',
      'portMapings',
      'Write portMappings',
    ],
    [
      within({ volumes: [] }),
      'unknown-field',
      '/containerDefinitions/0/volumes',
      'volumes',
      'Move volumes to the top level',
    ],
    [
      { ...GOOD, image: 'x' },
      'unknown-field',
      '/image',
      'image',
      'Move image into containerDefinitions[]',
    ],
    [{ ...GOOD, _comment: 'x' }, 'unknown-field', '/_comment', '_comment', 'Write a comment'],
    [{ ...GOOD, 'a/b': 'x' }, 'unknown-field', '/a~1b', 'a/b', 'Delete a/b'],
    [
      within({ mountPoints: [{ zzzz: 1 }] }),
      'unknown-field',
      '/containerDefinitions/0/mountPoints/0/zzzz',
      'zzzz',
      'sourceVolume',
    ],
    [
      { containerDefinitions: [container] },
      'missing-field',
      '/family',
      'family is missing',
      'Add family to the definition',
    ],
    [
      within({ secrets: [{ name: 'A' }] }),
      'missing-field',
      '/containerDefinitions/0/secrets/0/valueFrom',
      'valueFrom',
      'Add valueFrom',
    ],
    [
      within({ memory: 1.5 }),
      'wrong-type',
      '/containerDefinitions/0/memory',
      'is 1.5 where',
      'whole number',
    ],
    [
      within({ memory: '1 GB' }),
      'wrong-type',
      '/containerDefinitions/0/memory',
      'is "1 GB" where',
      'without quotes',
    ],
    [
      within({ essential: 'true' }),
      'wrong-type',
      '/containerDefinitions/0/essential',
      'true or false',
      'without quotes',
    ],
    [
      within({ command: 'run' }),
      'wrong-type',
      '/containerDefinitions/0/command',
      'a text where',
      'square brackets',
    ],
    [
      within({ portMappings: {} }),
      'wrong-type',
      '/containerDefinitions/0/portMappings',
      'an object where',
      'a list',
    ],
    [
      within({ dockerLabels: { a: 1 } }),
      'wrong-type',
      '/containerDefinitions/0/dockerLabels/a',
      'a number where',
      'text in quotes',
    ],
    [
      { ...GOOD, networkMode: 'awsvpn' },
      'bad-value',
      '/networkMode',
      'awsvpc, bridge, host, none',
      'Write awsvpc',
    ],
    [
      { ...GOOD, networkMode: 'zzzzzz' },
      'bad-value',
      '/networkMode',
      '"zzzzzz"',
      'Choose one of them',
    ],
    [
      { ...GOOD, requiresCompatibilities: ['fargate'] },
      'bad-value',
      '/requiresCompatibilities/0',
      '"fargate"',
      'Write FARGATE',
    ],
    [
      within({ resourceRequirements: [{ type: 'GPU', sharingStrategy: {} }] }),
      'bad-value',
      '/containerDefinitions/0/resourceRequirements/0/sharingStrategy',
      'no value',
      'exactly one member',
    ],
  ])('is wrong once in %j', async (value, rule, pointer, words, advice) => {
    expect(await shapeFindings(JSON.parse(JSON.stringify(value)))).toMatchObject([
      {
        rule,
        pointer,
        severity: 'error',
        message: expect.stringContaining(words),
        hint: expect.stringContaining(advice),
      },
    ]);
  });

  it.each([
    [{ ...GOOD, pidMode: '' }],
    [within({ portMappings: [{ containerPort: 1, protocol: 'TCP' }] })],
  ])('is only odd where Amazon ECS may take it: %j', async (value) => {
    expect(await shapeFindings(value)).toMatchObject([{ rule: 'bad-value', severity: 'warning' }]);
  });

  it('shows no value that may be a secret', async () => {
    const findings = await shapeFindings(within({ environment: [{ name: 'A', value: 12345678 }] }));
    expect(findings).toMatchObject([{ rule: 'wrong-type' }]);
    expect(findings[0]?.message).not.toContain('1234');
  });
});
