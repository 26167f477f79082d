import { cancellableEcs } from '../../src/wiring/cancellable-ecs.ts';
import { memoryPorts } from '../operations/memory-ports.ts';

const NAME = { cluster: 'c', service: 'web' };
const never = () => new Promise<never>(() => undefined);

describe('cancellableEcs', () => {
  test('passes calls on while there is no signal', async () => {
    const ecs = cancellableEcs(memoryPorts().ecs, new AbortController().signal);
    expect((await ecs.describeService(NAME))?.name).toBe('web');
  });

  test('starts no call after the signal', async () => {
    const ports = memoryPorts();
    const ecs = cancellableEcs(ports.ecs, AbortSignal.abort());
    await expect(ecs.updateService(NAME)).rejects.toMatchObject({ code: 'cancelled' });
    expect(ports.calls).toEqual([]);
  });

  test('leaves a read that is under way', async () => {
    const cancel = new AbortController();
    const { ecs } = memoryPorts({ ecs: { describeService: never } });
    const reading = cancellableEcs(ecs, cancel.signal).describeService(NAME);
    cancel.abort();
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('lets a write that is under way answer', async () => {
    const cancel = new AbortController();
    const { ecs } = memoryPorts({
      ecs: {
        registerTaskDefinition: async () => {
          cancel.abort();
          return { arn: 'arn:web:2', family: 'web', revision: 2 };
        },
      },
    });
    const guarded = cancellableEcs(ecs, cancel.signal);
    const registered = guarded.registerTaskDefinition({ family: 'web', containerDefinitions: [] });
    await expect(registered).resolves.toMatchObject({ revision: 2 });
  });
});
