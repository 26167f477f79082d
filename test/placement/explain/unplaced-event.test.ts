import type { Lack } from '../../../src/placement/explain/lack.ts';
import { unplacedEvent } from '../../../src/placement/explain/unplaced-event.ts';

const start =
  '(service web) was unable to place a task because no container instance met all of its requirements.';

describe('the event of a task that finds no instance', () => {
  it.each<[Lack['reason'], string]>([
    ['RESOURCE:CPU', 'has insufficient CPU units available'],
    ['RESOURCE:MEMORY', 'has insufficient memory available'],
    ['RESOURCE:PORTS', 'is already using a port required by your task'],
    ['ATTRIBUTE', 'is missing an attribute required by your task'],
    ['AGENT', 'encountered error "AGENT"'],
    ['RESOURCE:ENI', 'encountered error "RESOURCE:ENI"'],
  ])('names the closest instance: %s', (reason, text) => {
    const explanation = {
      instanceCount: 1,
      counts: {},
      failures: [],
      nearest: { instance: 'i-1', lacks: [{ reason }] },
    };
    expect(unplacedEvent('web', explanation)).toBe(
      `${start} The closest matching container-instance i-1 ${text}.`,
    );
  });

  it('says that there is no instance at all', () => {
    expect(unplacedEvent('web', { instanceCount: 0, counts: {}, failures: [] })).toBe(
      `${start} Reason: No Container Instances were found in your cluster.`,
    );
  });
});
