import { checkDefinition } from '../../../src/simulator/ecs/check-definition.ts';
import type { JsonObject } from '../../../src/simulator/json.ts';
import { definition } from '../builders.ts';

const FARGATE = {
  ...definition('ok'),
  requiresCompatibilities: ['FARGATE'],
  networkMode: 'awsvpc',
  cpu: '256',
  memory: '512',
};

function without(value: JsonObject, name: string): JsonObject {
  const { [name]: _left, ...rest } = value;
  return rest;
}

function withContainer(over: JsonObject): JsonObject {
  return definition('ok', over);
}

describe('checkDefinition', () => {
  it.each<[string, JsonObject]>([
    ['a plain one', definition('ok')],
    ['one for Fargate', FARGATE],
    ['vCPU and GB', { ...FARGATE, cpu: '.25 vCPU', memory: '0.5 GB' }],
    ['a reservation only', withContainer({ memory: undefined, memoryReservation: 64 })],
    [
      'equal ports in awsvpc',
      {
        ...withContainer({ portMappings: [{ containerPort: 80, hostPort: 80 }] }),
        networkMode: 'awsvpc',
      },
    ],
    [
      'other ports in bridge',
      withContainer({ portMappings: [{ containerPort: 80, hostPort: 8080 }] }),
    ],
    ['a range of ports', withContainer({ portMappings: [{ containerPortRange: '80-90' }] })],
  ])('takes %s', (_, given) => {
    expect(() => checkDefinition(given)).not.toThrow();
  });

  it.each<[string, JsonObject, string]>([
    ['no family', without(definition('ok'), 'family'), 'Family should not be null or empty.'],
    ['a family with a blank', { ...definition('ok'), family: 'a b' }, 'Family contains invalid'],
    ['empty tags', { ...definition('ok'), tags: [] }, 'Tags can not be empty.'],
    ['no containers', { family: 'web' }, 'Container list cannot be empty.'],
    [
      'eleven containers',
      {
        family: 'web',
        containerDefinitions: Array.from({ length: 11 }, (_, i) => ({
          name: `a${i}`,
          image: 'b',
          memory: 6,
        })),
      },
      'at most 10 containers',
    ],
    [
      'no container name',
      withContainer({ name: '' }),
      'Container.name should not be null or empty.',
    ],
    ['a bad container name', withContainer({ name: 'a.b' }), 'Container.name contains invalid'],
    ['no image', withContainer({ image: '' }), 'Container.image should not be null or empty.'],
    ['an image with a blank', withContainer({ image: 'a b' }), 'Container.image contains invalid'],
    [
      'no memory',
      withContainer({ memory: undefined }),
      "At least one of 'memory' or 'memoryReservation'",
    ],
    [
      'an unknown volume',
      withContainer({ mountPoints: [{ sourceVolume: 'data' }] }),
      "Unknown volume 'data'.",
    ],
    [
      'no port',
      withContainer({ portMappings: [{}] }),
      "Invalid 'containerPort' setting for container 'app'.",
    ],
    [
      'other ports in awsvpc',
      {
        ...withContainer({ portMappings: [{ containerPort: 80, hostPort: 81 }] }),
        networkMode: 'awsvpc',
      },
      'When networkMode=awsvpc, the host ports and container ports in port mappings must match.',
    ],
    [
      'one name twice',
      {
        family: 'web',
        containerDefinitions: [1, 2].map(() => ({ name: 'a', image: 'b', memory: 6 })),
      },
      'must be unique',
    ],
    ['nothing essential', withContainer({ essential: false }), 'at least one essential container'],
    ['a CPU of words', { ...definition('ok'), cpu: 'much' }, "Invalid 'cpu' setting for task."],
    [
      'a memory of words',
      { ...definition('ok'), memory: 'much' },
      "Invalid 'memory' setting for task.",
    ],
    [
      'Fargate in bridge',
      { ...FARGATE, networkMode: 'bridge' },
      "only supports network mode 'awsvpc'",
    ],
    ['Fargate without CPU', without(FARGATE, 'cpu'), "requires that 'cpu' be defined"],
    ['Fargate without memory', without(FARGATE, 'memory'), "requires that 'memory' be defined"],
    [
      'a size that Fargate has not',
      { ...FARGATE, cpu: '512', memory: '512' },
      'No Fargate configuration exists for given values: 512 CPU, 512 memory.',
    ],
    [
      'more memory than the task',
      { ...withContainer({ memory: 600 }), memory: '512' },
      'is greater than for the task',
    ],
    [
      'more CPU than the task',
      { ...withContainer({ cpu: 300 }), cpu: '256' },
      "sum of all container 'cpu'",
    ],
  ])('refuses %s', (_, given, message) => {
    expect(() => checkDefinition(given)).toThrow(
      expect.objectContaining({
        code: 'ClientException',
        message: expect.stringContaining(message),
      }),
    );
  });
});
