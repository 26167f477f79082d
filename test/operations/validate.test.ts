import { createRecord } from '../../src/operations/record.ts';
import { validate } from '../../src/operations/validate.ts';
import { memoryPorts } from './memory-ports.ts';

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
});
