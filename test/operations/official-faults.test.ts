import { readAction } from '../../src/inputs/from-action.ts';
import { createRecord } from '../../src/operations/record.ts';
import type { ServiceChange } from '../../src/ports/ecs.ts';
import type { TaskDefinition } from '../../src/task-definition/definition.ts';
import { operate } from '../../src/wiring/operate.ts';
import { deployment, service } from '../deployment/builders.ts';
import { DEFINITION, memoryPorts } from './memory-ports.ts';

/** A step as the runner starts it, against ports in memory that keep what is sent. */
async function step(inputs: Record<string, string>, files: Record<string, string> = {}) {
  const env = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
  const registered: TaskDefinition[] = [];
  const updates: ServiceChange[] = [];
  const ports = memoryPorts({
    files: { 'td.json': DEFINITION, ...files },
    ecs: {
      registerTaskDefinition: async (definition) => {
        registered.push(definition);
        return { arn: 'arn:web:2', family: 'web', revision: 2 };
      },
      updateService: async (change) => {
        updates.push(change);
        return service({ deployments: [deployment({ runningCount: 3 })] });
      },
    },
  });
  const run = readAction(env);
  if (run.kind === 'print' || run.inputs.operation === 'mock') throw new Error('no step');
  const conclusion = await operate(run.inputs, ports, createRecord());
  return { conclusion, ports, registered, updates, inputs: run.inputs };
}

const DEPLOY = { 'task-definition': 'td.json', service: 'web' };

async function container(inputs: Record<string, string>) {
  const { registered } = await step({ ...DEPLOY, ...inputs });
  return registered[0]?.containerDefinitions[0];
}

describe('what the official actions do wrong is right here', () => {
  test('a label and a log option keep what is behind a second equals sign', async () => {
    const inputs = {
      'docker-labels': 'rule=Host(`a`) && Query(`b=c`)',
      'log-configuration-log-driver': 'splunk',
      'log-configuration-options': 'splunk-token=a\nsplunk-url=https://h/?a=b',
    };
    expect(await container(inputs)).toMatchObject({
      dockerLabels: { rule: 'Host(`a`) && Query(`b=c`)' },
      logConfiguration: { options: { 'splunk-url': 'https://h/?a=b' } },
    });
  });

  test('a command is not split inside quotes, and may be a JSON list', async () => {
    expect(await container({ command: `sh -c "a b" ''` })).toMatchObject({
      command: ['sh', '-c', 'a b', ''],
    });
    expect(await container({ command: '["sh", "-c", "a b"]' })).toMatchObject({
      command: ['sh', '-c', 'a b'],
    });
  });

  test('a definition is read and never run', async () => {
    const files = { 'td.js': 'module.exports = process.exit(9);' };
    await expect(step({ ...DEPLOY, 'task-definition': 'td.js' }, files)).rejects.toMatchObject({
      code: expect.stringMatching(/^definition-/),
    });
  });

  test('YAML is taken', async () => {
    const yaml = 'family: web\ncontainerDefinitions:\n  - { name: web, image: a, memory: 64 }\n';
    const { registered } = await step({ ...DEPLOY, 'task-definition': 'a.yml' }, { 'a.yml': yaml });
    expect(registered[0]?.family).toBe('web');
  });

  test('container names may have blanks around their commas', async () => {
    const text = JSON.stringify({
      family: 'web',
      containerDefinitions: ['a', 'b', 'c'].map((name) => ({ name, image: 'old', memory: 64 })),
    });
    const inputs = { ...DEPLOY, image: 'new', 'container-name': ' a, b ' };
    const { registered } = await step(inputs, { 'td.json': text });
    expect(registered[0]?.containerDefinitions.map(({ image }) => image)).toEqual([
      'new',
      'new',
      'old',
    ]);
  });

  test('empty texts in lists, labels, tags and variables stay', async () => {
    const given = {
      family: 'web',
      tags: [{ key: 'a', value: '' }],
      containerDefinitions: [
        {
          name: 'web',
          image: 'a',
          memory: 64,
          command: ['a', ''],
          dockerLabels: { b: '' },
          environment: [{ name: 'C', value: '' }],
        },
      ],
    };
    const { registered } = await step(DEPLOY, { 'td.json': JSON.stringify(given) });
    expect(registered).toEqual([given]);
  });

  test('keep-null-value-keys keeps', async () => {
    const text = DEFINITION.replace('"memory"', '"command": null, "links": null, "memory"');
    const inputs = { ...DEPLOY, 'keep-null-value-keys': 'command,tag' };
    const { registered } = await step(inputs, { 'td.json': text });
    expect(registered[0]?.containerDefinitions[0]).toMatchObject({ command: [] });
    expect(registered[0]?.containerDefinitions[0]).not.toHaveProperty('links');
  });

  test('volumes of the service that are not named are not sent, so they stay', async () => {
    const { updates } = await step(DEPLOY);
    expect(updates).toEqual([{ cluster: 'default', service: 'web', taskDefinition: 'arn:web:2' }]);
  });

  test('an unknown member is told with the name that was meant', async () => {
    const text = DEFINITION.replace('"image"', '"imag"');
    await expect(step(DEPLOY, { 'td.json': text })).rejects.toMatchObject({
      code: 'definition-invalid',
      message: expect.stringContaining('imag'),
    });
  });

  test('max-retries: 0 is none', async () => {
    expect((await step({ ...DEPLOY, 'max-retries': '0' })).inputs.maxRetries).toBe(0);
  });

  test('a wait-max-delay-seconds below 15 is taken', async () => {
    const { conclusion } = await step({ ...DEPLOY, 'wait-max-delay-seconds': '1' });
    expect(conclusion.outcome).toBe('succeeded');
  });

  test('a wait-max-delay-seconds that is none is refused before any call', async () => {
    await expect(step({ ...DEPLOY, 'wait-max-delay-seconds': '0' })).rejects.toMatchObject({
      code: 'input-invalid',
    });
  });
});

describe('render inputs in the step that deploys', () => {
  test('change what is registered, from a revision too', async () => {
    const inputs = {
      'task-definition-family': 'web',
      service: 'web',
      'container-name': 'web',
      image: 'example/app:2',
      'environment-variables': 'A=1\nB=x=y',
      'env-files': 'arn:aws:s3:::bucket/a.env',
      secrets: 'S=arn:aws:ssm:eu-west-1:123456789012:parameter/s',
      'task-role-arn': 'arn:aws:iam::123456789012:role/task',
      'execution-role-arn': 'arn:aws:iam::123456789012:role/execution',
    };
    const { registered } = await step(inputs);
    expect(registered).toEqual([
      {
        family: 'web',
        networkMode: 'bridge',
        taskRoleArn: 'arn:aws:iam::123456789012:role/task',
        executionRoleArn: 'arn:aws:iam::123456789012:role/execution',
        containerDefinitions: [
          {
            name: 'web',
            image: 'example/app:2',
            memory: 128,
            environment: [
              { name: 'A', value: '1' },
              { name: 'B', value: 'x=y' },
            ],
            environmentFiles: [{ value: 'arn:aws:s3:::bucket/a.env', type: 's3' }],
            secrets: [{ name: 'S', valueFrom: 'arn:aws:ssm:eu-west-1:123456789012:parameter/s' }],
          },
        ],
      },
    ]);
  });

  test('without a definition to change are refused', () => {
    expect(() => readAction({ INPUT_SERVICE: 'web', INPUT_SECRETS: 'A=b' })).toThrow(
      /task-definition/,
    );
  });
});
