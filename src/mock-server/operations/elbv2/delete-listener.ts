import { deleteListener as remove } from '../../../simulator/elb/listeners.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';

/** DeleteListener: with its rules. */
export const deleteListener: Operation = {
  input: { kind: 'structure', members: { ListenerArn: TEXT }, required: ['ListenerArn'] },
  run: (world, { ListenerArn }) => {
    remove(world, String(ListenerArn));
    return {};
  },
};
