import { hostPortsOf } from '../../src/placement/host-ports.ts';

const container = (...portMappings: readonly object[]) => ({ portMappings });

describe('ports of the host', () => {
  it('are the fixed ones, TCP unless UDP is said, sorted', () => {
    expect(
      hostPortsOf([
        container({ hostPort: 443 }, { hostPort: 80, protocol: 'tcp' }, { containerPort: 9 }),
        container({ hostPort: 53, protocol: 'udp' }, { hostPort: 0 }),
      ]),
    ).toEqual({ tcpPorts: [80, 443], udpPorts: [53], clashingPorts: [] });
  });

  it('clash when two containers want one of the same protocol', () => {
    const ports = hostPortsOf([
      container({ hostPort: 53 }, { hostPort: 53, protocol: 'udp' }),
      container({ hostPort: 53 }),
    ]);
    expect(ports.clashingPorts).toEqual(['53/tcp']);
  });
});
