import { Refusal } from '../../../simulator/refusal.ts';
import { parameterOf } from '../../../simulator/ssm/parameter-of.ts';
import type { Operation } from '../../operation.ts';
import { FLAG, TEXT } from '../../shapes.ts';

/** GetParameter: a parameter by its name. */
export const getParameter: Operation = {
  input: {
    kind: 'structure',
    members: { Name: TEXT, WithDecryption: FLAG },
    required: ['Name'],
  },
  run: (world, { Name }) => {
    const Parameter = parameterOf(world, String(Name));
    if (Parameter === undefined)
      throw new Refusal('ParameterNotFound', `Parameter ${Name} not found.`);
    return { Parameter };
  },
};
