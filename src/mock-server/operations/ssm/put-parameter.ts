import { Refusal } from '../../../simulator/refusal.ts';
import type { Operation } from '../../operation.ts';
import { FLAG, OBJECTS, TEXT } from '../../shapes.ts';

/** PutParameter: a parameter, or its next version. */
export const putParameter: Operation = {
  input: {
    kind: 'structure',
    members: {
      Name: TEXT,
      Value: TEXT,
      Type: TEXT,
      Description: TEXT,
      Overwrite: FLAG,
      DataType: TEXT,
      Tags: OBJECTS,
    },
    required: ['Name', 'Value'],
  },
  run: (world, request) => {
    const { Name, Value, Type = 'String', DataType = 'text' } = request;
    const name = String(Name);
    const before = world.stores.parameters.get(name);
    if (before !== undefined && request.Overwrite !== true) {
      const message =
        'The parameter already exists. To overwrite this value, set the overwrite option in the request to true.';
      throw new Refusal('ParameterAlreadyExists', message);
    }
    const Version = Number(before?.Version ?? 0) + 1;
    const path = name.startsWith('/') ? name : `/${name}`;
    const ARN = `arn:aws:ssm:${world.region}:${world.account}:parameter${path}`;
    const LastModifiedDate = world.nowMs / 1000;
    const parameter = { Name: name, Value, Type, Version, ARN, DataType, LastModifiedDate };
    world.stores.parameters.set(name, parameter);
    return { Version, Tier: 'Standard' };
  },
};
