import { placeTasks } from '../../../src/placement/place.ts';
import { demandOf } from '../../../src/placement/task-demand.ts';
import { demand, instance, withLeft } from '../instances.ts';

const fitsOn = (one: ReturnType<typeof instance>, parts: Parameters<typeof demand>[0]) =>
  placeTasks({ instances: [one], demand: demand(parts), group: 'g', count: 1 }).unplaced === 0;

describe('placement.md section 2, what a task consumes', () => {
  const containers = [{ cpu: 10, memory: 100, memoryReservation: 50 }, { memory: 30 }];

  it("CPU is the task's if set, else the sum of its containers, 0 without any", () => {
    expect(demandOf({ cpu: '256', containerDefinitions: containers }).cpu).toBe(256);
    expect(demandOf({ containerDefinitions: containers }).cpu).toBe(10);
    expect(demandOf({ containerDefinitions: [{}] }).cpu).toBe(0);
    expect(fitsOn(withLeft('i', { cpu: 0 }), { cpu: 0 })).toBe(true);
  });

  it("MEMORY is the task's if set, else the sum of reservations, or of limits where none is", () => {
    expect(demandOf({ memory: '1024', containerDefinitions: containers }).memoryMib).toBe(1024);
    expect(demandOf({ containerDefinitions: containers }).memoryMib).toBe(80);
  });

  it('PORTS are every fixed host port by protocol, none for awsvpc, nothing for dynamic ones', () => {
    const containerDefinitions = [
      { portMappings: [{ hostPort: 80 }, { hostPort: 53, protocol: 'udp' }, { hostPort: 0 }] },
    ];
    expect(demandOf({ containerDefinitions })).toMatchObject({ tcpPorts: [80], udpPorts: [53] });
    expect(demandOf({ containerDefinitions, networkMode: 'awsvpc' })).toMatchObject({
      tcpPorts: [],
      udpPorts: [],
    });
  });

  it('two containers with the same host port and protocol cannot be placed', () => {
    const mapping = { portMappings: [{ hostPort: 80 }] };
    const twice = demandOf({ containerDefinitions: [mapping, mapping] });
    const { placed, reasons } = placeTasks({
      instances: [instance('i')],
      demand: twice,
      group: 'g',
      count: 1,
    });
    expect([placed, reasons?.counts]).toEqual([[], { 'RESOURCE:PORTS': 1 }]);
  });

  it('GPU is the sum of requirements, and ALL is all of the instance', () => {
    const needs = (value: string) => [{ resourceRequirements: [{ type: 'GPU', value }] }];
    expect(demandOf({ containerDefinitions: [...needs('1'), ...needs('2')] }).gpus).toBe(3);
    expect(demandOf({ containerDefinitions: needs('ALL') }).gpus).toBe('ALL');
  });

  it('ENI is one for awsvpc and none otherwise; a managed EBS volume is one attachment', () => {
    expect([
      demandOf({ networkMode: 'awsvpc' }).enis,
      demandOf({ networkMode: 'host' }).enis,
    ]).toEqual([1, 0]);
    expect(demandOf({ volumes: [{ configuredAtLaunch: true }] }).volumes).toBe(1);
  });
});

describe('placement.md section 3, what an instance offers', () => {
  it('listed ports are those in use', () => {
    expect(
      [22, 2375, 2376, 51678, 51679].map((port) => fitsOn(instance('i'), { tcpPorts: [port] })),
    ).toEqual(Array.from({ length: 5 }, () => false));
    expect(fitsOn(instance('i'), { tcpPorts: [51680] })).toBe(true);
    expect(fitsOn(instance('i'), { udpPorts: [22] })).toBe(true);
  });

  it('an instance has up to 100 reserved ports', () => {
    const ports = (count: number) => Array.from({ length: count }, (_, index) => 10_000 + index);
    expect(fitsOn(instance('i'), { tcpPorts: ports(95) })).toBe(true);
    expect(fitsOn(instance('i'), { tcpPorts: ports(96) })).toBe(false);
  });

  it('remaining CPU, memory and GPUs are what is free, and no task fits the advertised size', () => {
    expect(fitsOn(withLeft('i', { memoryMib: 7985 }), { memoryMib: 8192 })).toBe(false);
    expect(fitsOn(withLeft('i', { memoryMib: 7985 }), { memoryMib: 7985 })).toBe(true);
    expect(fitsOn(withLeft('i', { gpus: 1 }), { gpus: 1 })).toBe(true);
  });

  it('capabilities are attributes without a value', () => {
    const capable = instance('i', { attributes: { 'ecs.capability.x': '' } });
    expect(fitsOn(capable, { attributes: [{ name: 'ecs.capability.x' }] })).toBe(true);
    expect(fitsOn(capable, { attributes: [{ name: 'ecs.capability.x', value: '1' }] })).toBe(false);
  });
});
