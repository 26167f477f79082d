import { checkPolicy } from '../../src/task-definition/policy.ts';
import { documentOfValue, GOOD } from './documents.ts';

async function found(schema: unknown, value: unknown = GOOD): Promise<readonly string[]> {
  const text = typeof schema === 'string' ? schema : JSON.stringify(schema);
  const findings = await checkPolicy(await documentOfValue(value), text);
  return findings.map(
    (one) => `${one.line}:${one.column} ${one.rule} ${one.pointer} ${one.message}`,
  );
}

describe('the policy of a user', () => {
  it('passes what it allows', async () => {
    expect(
      await found({ required: ['family'], properties: { family: { type: 'string' } } }),
    ).toEqual([]);
  });

  it('says everything that it forbids, with its place', async () => {
    const schema = {
      required: ['tags'],
      properties: {
        family: { pattern: '^team-' },
        containerDefinitions: { items: { properties: { memory: { maximum: 64 } } } },
      },
    };
    expect(await found(schema)).toEqual([
      `1:1 policy /tags The policy says of the definition: must have required property 'tags'.`,
      '2:13 policy /family The policy says of family: must match pattern "^team-" (it is "web").',
      '7:17 policy /containerDefinitions/0/memory The policy says of containerDefinitions[0].memory: must be <= 64 (it is 128).',
    ]);
  });

  it('points at the name of what is not allowed, and lists what is', async () => {
    const schema = {
      additionalProperties: false,
      properties: { family: { enum: ['a', 'b'] } },
    };
    expect(await found(schema)).toEqual([
      '3:3 policy /containerDefinitions The policy says of containerDefinitions: is not allowed.',
      '2:13 policy /family The policy says of family: must be equal to one of the allowed values ["a","b"] (it is "web").',
    ]);
  });

  it('says once what stands in a condition', async () => {
    const schema = '{"if": {"required": ["family"]}, "then": {"required": ["tags"]}}';
    expect(await found(schema)).toHaveLength(1);
  });

  it('looks at what is sent, not at what is left out', async () => {
    const schema = {
      additionalProperties: false,
      properties: { family: {}, containerDefinitions: {} },
    };
    expect(await found(schema, { ...GOOD, revision: 3, tags: [] })).toEqual([]);
  });

  it('shows no value that may be a secret', async () => {
    const environment = [{ name: 'A', value: 'hunter2' }];
    const value = { ...GOOD, containerDefinitions: [{ name: 'a', environment }] };
    const entry = { properties: { value: { const: '' } } };
    const container = { properties: { environment: { items: entry } } };
    const [message] = await found(
      { properties: { containerDefinitions: { items: container } } },
      value,
    );
    expect(message).toContain('/environment/0/value');
    expect(message).not.toContain('hunter2');
  });

  it.each(['{', '"text"', '{"type": "nothing"}', '{"$ref": "#/nowhere"}', '{"$async": true}', ''])(
    'fails when it is no schema: %s',
    async (text) => {
      expect(await found(text)).toEqual([expect.stringContaining('1:1 policy-unreadable')]);
    },
  );
});
