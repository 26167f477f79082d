import {
  cancellableAutoscaling,
  cancellableDefinitions,
} from '../../src/wiring/cancellable-service.ts';
import { memoryPorts } from '../operations/memory-ports.ts';

const NAME = { cluster: 'c', service: 'web' };
const NOTHING = {
  dynamicScalingInSuspended: false,
  dynamicScalingOutSuspended: false,
  scheduledScalingSuspended: false,
};

test('after the signal nothing of scaling begins but what sets it going again', async () => {
  const { autoscaling, calls } = memoryPorts();
  const cancellable = cancellableAutoscaling(autoscaling, AbortSignal.abort());
  const refused = [
    cancellable.suspended(NAME),
    cancellable.look(NAME),
    cancellable.register(NAME, {}),
    cancellable.putPolicy(NAME, {}),
    cancellable.putScheduledAction(NAME, {}),
  ];
  for (const one of refused) await expect(one).rejects.toMatchObject({ code: 'cancelled' });
  expect(calls).toEqual([]);
  await cancellable.suspend(NAME, NOTHING);
  expect(calls).toEqual(['suspend']);
});

test('a service is not made after the signal, and one that is being made may still answer', async () => {
  const { serviceDefinitions } = memoryPorts();
  const late = cancellableDefinitions(serviceDefinitions, AbortSignal.abort());
  await expect(late.create({})).rejects.toMatchObject({ code: 'cancelled' });
  const cancel = new AbortController();
  const { serviceDefinitions: slow } = memoryPorts({
    serviceDefinitions: {
      tag: async () => cancel.abort(),
    },
  });
  await expect(cancellableDefinitions(slow, cancel.signal).tag('arn', [])).resolves.toBeUndefined();
});
