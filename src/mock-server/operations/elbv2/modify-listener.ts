import { modifyListener as modify } from '../../../simulator/elb/listeners.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { listenerView } from '../../views/load-balancing-view.ts';
import { LISTENER_MEMBERS } from './shapes.ts';

/** ModifyListener: changes what is given and nothing else. */
export const modifyListener: Operation = {
  input: {
    kind: 'structure',
    members: { ...LISTENER_MEMBERS, ListenerArn: TEXT },
    required: ['ListenerArn'],
  },
  run: (world, request) => ({ Listeners: [listenerView(modify(world, request))] }),
};
