import { modelOf } from '../../../src/mock-server/models/model.ts';
import { readRequest } from '../../../src/mock-server/models/read-request.ts';
import { MOCKED_OPERATIONS, operationsOf } from '../../../src/mock-server/services.ts';
import type { JsonObject } from '../../../src/simulator/json.ts';

function read(service: string, operation: string, input: JsonObject): JsonObject {
  const found = operationsOf(service)[operation];
  if (found === undefined) throw new Error(`there is no ${operation}`);
  return readRequest({ service, operation, input }, found);
}

describe('readRequest', () => {
  it('gives what the operation takes of a request that the model allows', () => {
    expect(read('logs', 'CreateLogGroup', { logGroupName: '/a', colour: 'red' })).toEqual({
      logGroupName: '/a',
    });
  });

  it('refuses what the model forbids, though the operation itself would take it', () => {
    expect(() => read('logs', 'CreateLogGroup', { logGroupName: 'a b' })).toThrow(
      expect.objectContaining({ code: 'InvalidParameterException' }),
    );
  });

  it('leaves to an operation what it refuses in words of its own', () => {
    expect(read('ecs', 'PutAccountSetting', { name: 'none', value: 'a' })).toMatchObject({
      name: 'none',
    });
  });

  it('hands a registration on as it is, since the definition has a schema of its own', () => {
    const input = { family: 'a', colour: 'red' };
    expect(read('ecs', 'RegisterTaskDefinition', input)).toBe(input);
  });
});

describe('modelOf', () => {
  it.each(Object.keys(MOCKED_OPERATIONS))(
    'speaks of no operation of %s that is not played',
    (service) => {
      const modelled = Object.keys(modelOf(service)?.errors ?? {});
      expect(Object.keys(operationsOf(service))).toEqual(expect.arrayContaining(modelled));
    },
  );

  it('knows nothing of a service that there is not', () => {
    expect(modelOf('toString')).toBeUndefined();
  });
});
