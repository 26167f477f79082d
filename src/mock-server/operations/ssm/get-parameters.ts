import { parameterOf } from '../../../simulator/ssm/parameter-of.ts';
import type { Operation } from '../../operation.ts';
import { FLAG, TEXTS } from '../../shapes.ts';

/** GetParameters: parameters by their names, and the names that there are not. */
export const getParameters: Operation = {
  input: {
    kind: 'structure',
    members: { Names: TEXTS, WithDecryption: FLAG },
    required: ['Names'],
  },
  run: (world, { Names }) => {
    const names = Names as readonly string[];
    const found = names.map((name) => parameterOf(world, name));
    const Parameters = found.filter((one) => one !== undefined);
    return {
      Parameters,
      InvalidParameters: names.filter((_, index) => found[index] === undefined),
    };
  },
};
