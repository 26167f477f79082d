import {
  MAX_RESERVED_PORTS,
  PortTable,
  portKeysOf,
} from '../../../src/placement/cluster/port-table.ts';
import { instance } from '../instances.ts';

describe('ports in use', () => {
  const table = () =>
    new PortTable([
      instance('a', { reservedTcpPorts: [80, 80], reservedUdpPorts: [53] }),
      instance('b', { reservedTcpPorts: [] }),
    ]);

  it('are counted apart for TCP and UDP', () => {
    const [tcp, udp] = [
      portKeysOf({ tcpPorts: [53], udpPorts: [] }),
      portKeysOf({ tcpPorts: [], udpPorts: [53] }),
    ];
    expect(table().hasRoom(tcp, 0)).toBe(true);
    expect(table().hasRoom(udp, 0)).toBe(false);
    expect(table().hasRoom(udp, 1)).toBe(true);
  });

  it('come and go on one instance alone', () => {
    const ports = table();
    expect(ports.usedOn(0)).toBe(2);
    ports.add(443, 1);
    expect([ports.has(443, 0), ports.has(443, 1), ports.usedOn(1)]).toEqual([false, true, 1]);
    ports.remove(443, 1);
    ports.remove(443, 1);
    expect([ports.has(443, 1), ports.usedOn(1)]).toEqual([false, 0]);
  });

  it('are a hundred at most on an instance', () => {
    const many = Array.from({ length: MAX_RESERVED_PORTS - 1 }, (_, index) => 1000 + index);
    const ports = new PortTable([instance('a', { reservedTcpPorts: many })]);
    expect(ports.hasRoom([80], 0)).toBe(true);
    expect(ports.hasRoom([80, 81], 0)).toBe(false);
  });
});
