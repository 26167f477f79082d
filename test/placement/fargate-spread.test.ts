import { spreadOverZones } from '../../src/placement/fargate-spread.ts';

describe('Fargate tasks over zones', () => {
  it('go to the zone with the fewest tasks of the service, the first by name among equals', () => {
    const zones = [
      { zone: 'c', tasks: 0 },
      { zone: 'a', tasks: 2 },
      { zone: 'b', tasks: 0 },
    ];
    expect(spreadOverZones(zones, 3)).toEqual({ placed: { a: 0, b: 2, c: 1 }, unplaced: 0 });
  });

  it('go elsewhere when a zone has no address left, and nowhere when none has', () => {
    const zones = [
      { zone: 'a', tasks: 0, freeAddresses: 1 },
      { zone: 'b', tasks: 5, freeAddresses: 1 },
    ];
    expect(spreadOverZones(zones, 3)).toEqual({ placed: { a: 1, b: 1 }, unplaced: 1 });
    expect(spreadOverZones([], 1)).toEqual({ placed: {}, unplaced: 1 });
  });
});
