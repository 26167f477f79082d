import { createRecord } from '../../src/operations/record.ts';
import { validate } from '../../src/operations/validate.ts';
import { DEFINITION, memoryPorts } from './memory-ports.ts';

const INPUTS = {
  operation: 'validate' as const,
  taskDefinition: 'td.json',
  mock: false,
  speed: 60,
  maxRetries: 3,
  format: 'text' as const,
};

describe('validate', () => {
  test('a valid file succeeds without a call', async () => {
    const ports = memoryPorts();
    const { outcome, cause } = await validate(INPUTS, ports, createRecord());
    expect([outcome, cause]).toEqual(['succeeded', 'td.json is valid: no findings.']);
    expect(ports.calls).toEqual([]);
  });

  test('every finding is told with its line, and kept', async () => {
    const text = '{\n  "family": "web",\n  "familly": "web",\n  "containerDefinitions": "none"\n}';
    const ports = memoryPorts({ files: { 'td.json': text } });
    const record = createRecord();
    await expect(validate(INPUTS, ports, record)).rejects.toMatchObject({
      code: 'definition-invalid',
    });
    const findings = record.facts().files?.[0]?.findings ?? [];
    expect(findings.map(({ rule, line }) => [rule, line])).toEqual(
      expect.arrayContaining([
        ['unknown-field', 3],
        ['wrong-type', 4],
      ]),
    );
    expect(ports.lines.join('\n')).toContain('td.json:3:3');
  });

  test('a file that is no JSON is told with its line', async () => {
    const ports = memoryPorts({ files: { 'td.json': '{\n  "family": "web",\n}' } });
    await expect(validate(INPUTS, ports, createRecord())).rejects.toMatchObject({
      code: 'definition-syntax',
    });
    expect(ports.lines.join('\n')).toMatch(/td\.json:[23]:/);
  });

  test.each(['web:3', 'service:', 's3://b/k'])(
    '%s is no file and asks nothing of AWS',
    async (text) => {
      const ports = memoryPorts();
      await expect(
        validate({ ...INPUTS, taskDefinition: text }, ports, createRecord()),
      ).rejects.toMatchObject({ code: 'input-invalid' });
      expect(ports.calls).toEqual([]);
    },
  );

  test('every file is looked at, whatever is wrong with another', async () => {
    const ports = memoryPorts({ files: { 'a.json': '{', 'b.json': '{}', 'td.json': DEFINITION } });
    const record = createRecord();
    const validated = validate({ ...INPUTS, files: ['a.json', 'b.json'] }, ports, record);
    await expect(validated).rejects.toMatchObject({ message: '2 of 3 files cannot be used.' });
    expect(record.facts().files?.map(({ file }) => file)).toEqual(['td.json', 'a.json', 'b.json']);
  });

  test('good practice is looked at when asked for, and a rule can be left out', async () => {
    const rulesOf = async (over: object) => {
      const record = createRecord();
      await validate({ ...INPUTS, ...over }, memoryPorts(), record);
      return record.facts().files?.[0]?.findings.map(({ rule }) => rule) ?? [];
    };
    expect(await rulesOf({})).toEqual([]);
    const found = await rulesOf({ rules: ['all'] });
    expect(found.length).toBeGreaterThan(1);
    expect(await rulesOf({ rules: ['all'], ignoreRules: found })).toEqual([]);
    await expect(rulesOf({ rules: ['speed'] })).rejects.toMatchObject({ code: 'input-invalid' });
  });

  test('a policy of the user has to be satisfied, too', async () => {
    const policy = '{"properties": {"family": {"pattern": "^team-"}}}';
    const ports = memoryPorts({ files: { 'td.json': DEFINITION, 'policy.json': policy } });
    const validated = validate({ ...INPUTS, policy: 'policy.json' }, ports, createRecord());
    await expect(validated).rejects.toMatchObject({ code: 'definition-invalid' });
  });

  test('findings go to a SARIF file, errors or not', async () => {
    const ports = memoryPorts({ files: { 'td.json': '{"family": 1}' } });
    const validated = validate({ ...INPUTS, sarifFile: 'out.sarif' }, ports, createRecord());
    await expect(validated).rejects.toMatchObject({ code: 'definition-invalid' });
    const sarif = JSON.parse(ports.written.get('out.sarif') ?? '');
    expect(sarif.runs[0].results.length).toBeGreaterThan(0);
  });

  test('explain prints a rule and checks nothing', async () => {
    const ports = memoryPorts({ files: {} });
    const { outcome } = await validate({ ...INPUTS, explain: 'no-image' }, ports, createRecord());
    expect(outcome).toBe('succeeded');
    expect(ports.lines.join('\n')).toMatch(/no-image .*Why.*Fix/s);
    const unknown = validate({ ...INPUTS, explain: 'no-imagee' }, ports, createRecord());
    await expect(unknown).rejects.toMatchObject({ message: expect.stringContaining('no-image?') });
  });
});
