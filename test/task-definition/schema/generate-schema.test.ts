import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import {
  MEMBERS,
  validateShape,
} from '../../../src/task-definition/schema/validate-shape.generated.js';

describe('the generated schema', () => {
  it('is what the installed SDK gives, byte for byte', () => {
    const run = spawnSync(process.execPath, ['scripts/generate-schema.mjs', '--check'], {
      encoding: 'utf8',
    });
    expect({ stderr: run.stderr, status: run.status }).toEqual({ stderr: '', status: 0 });
  }, 60_000);

  it('lets editors name it and everybody add notes, at the top level', () => {
    const schema = JSON.parse(readFileSync('schema/task-definition.schema.json', 'utf8'));
    expect(schema.$schema).toContain('draft-07');
    expect(schema.properties.$schema).toEqual({ type: 'string' });
    expect(schema.patternProperties).toEqual({ '^x-slipway-': {} });
    expect(schema.definitions.ContainerDefinition.patternProperties).toEqual({
      '^x-slipway-ignore$': {},
    });
    expect(schema.additionalProperties).toBe(false);
    expect(schema.definitions.ContainerDefinition.required).toEqual(['name']);
    expect(schema.definitions.NetworkMode.enum).toContain('awsvpc');
  });

  it('has a validator that needs nothing else', () => {
    expect(validateShape({ family: 'a', containerDefinitions: [] })).toBe(true);
    expect(validateShape({ family: 'a' })).toBe(false);
    expect(MEMBERS['']).toContain('family');
    expect(MEMBERS['/containerDefinitions/*/portMappings/*']).toContain('hostPort');
  });
});
