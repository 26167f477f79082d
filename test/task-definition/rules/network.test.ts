import type { JsonObject } from '../../../src/task-definition/definition.ts';
import { NETWORK_FOLDER } from '../../../src/task-definition/rules/network/network-registry.ts';
import { containers, describePairs, having, onFargate, task } from './pairs.ts';

const ports = (networkMode: string, ...portMappings: readonly JsonObject[]) =>
  having(containers({ portMappings }), { networkMode });
const bridge = (...portMappings: readonly JsonObject[]) => ports('bridge', ...portMappings);
const awsvpc = (members: JsonObject) => having(containers(members), { networkMode: 'awsvpc' });
const twoListen = (first: number, second: number) =>
  having(
    containers(
      { portMappings: [{ containerPort: first }] },
      { portMappings: [{ containerPort: second }] },
    ),
    { networkMode: 'awsvpc' },
  );
const proxy = (proxyConfiguration: JsonObject, networkMode = 'awsvpc') =>
  task({ networkMode, proxyConfiguration });

const proxiedAs = (user: string) =>
  having(containers({ user }), {
    proxyConfiguration: {
      containerName: 'web',
      properties: [{ name: 'IgnoredUID', value: '1337' }],
    },
  });
const ranges = (count: number) =>
  bridge(
    ...Array.from({ length: count }, (_, one) => ({
      containerPortRange: `${one * 10 + 1}-${one * 10 + 2}`,
    })),
  );

describePairs('the network', NETWORK_FOLDER, {
  'awsvpc-host-port': [
    ports('awsvpc', { containerPort: 80, hostPort: 8080 }),
    ports('awsvpc', { containerPort: 80, hostPort: 80 }),
  ],
  'awsvpc-hostname': [awsvpc({ hostname: 'a' }), onFargate(awsvpc({ hostname: 'a' }))],
  'awsvpc-extra-hosts': [awsvpc({ extraHosts: [{}] }), awsvpc({ extraHosts: [] })],
  'awsvpc-dns-servers': [
    awsvpc({ dnsServers: ['10.0.0.2'] }),
    containers({ dnsServers: ['10.0.0.2'] }),
  ],
  'awsvpc-dns-search-domains': [
    awsvpc({ dnsSearchDomains: ['a'] }),
    containers({ dnsSearchDomains: ['a'] }),
  ],
  'awsvpc-disable-networking': [
    awsvpc({ disableNetworking: true }),
    awsvpc({ disableNetworking: false }),
  ],
  'host-mode-port': [
    ports('host', { containerPort: 80, hostPort: 8080 }),
    ports('host', { containerPort: 80, hostPort: 0 }),
  ],
  'none-mode-ports': [ports('none', { containerPort: 80 }), ports('none')],
  'port-missing': [bridge({ hostPort: 80 }), bridge({ containerPortRange: '1-2' })],
  'port-and-range': [
    bridge({ containerPort: 80, containerPortRange: '81-82' }),
    bridge({ containerPort: 80 }, { containerPortRange: '81-82' }),
  ],
  'container-port-limits': [bridge({ containerPort: 65_536 }), bridge({ containerPort: 65_535 })],
  'host-port-limits': [
    bridge({ containerPort: 1, hostPort: -1 }),
    bridge({ containerPort: 1, hostPort: 0 }),
  ],
  'port-range-form': [
    bridge({ containerPortRange: '8010-8000' }),
    bridge({ containerPortRange: '8000-8010' }),
  ],
  'port-range-host-port': [
    bridge({ containerPortRange: '1-2', hostPort: 1 }),
    bridge({ containerPortRange: '1-2' }),
  ],
  'port-range-network-mode': [
    ports('host', { containerPortRange: '1-2' }),
    ports('awsvpc', { containerPortRange: '1-2' }),
  ],
  'port-twice': [
    bridge({ containerPort: 80 }, { containerPortRange: '79-81', protocol: 'tcp' }),
    bridge({ containerPort: 80 }, { containerPortRange: '81-82' }),
  ],
  'port-two-protocols': [
    bridge({ containerPort: 53 }, { containerPort: 53, protocol: 'udp' }),
    bridge({ containerPort: 53 }, { containerPort: 54, protocol: 'udp' }),
  ],
  'shared-port': [twoListen(80, 80), having(twoListen(80, 80), { networkMode: 'bridge' })],
  'duplicate-host-port': [
    containers(
      { portMappings: [{ containerPort: 80, hostPort: 80 }] },
      { portMappings: [{ containerPort: 81, hostPort: 80 }] },
    ),
    containers(
      { portMappings: [{ containerPort: 80, hostPort: 0 }] },
      { portMappings: [{ containerPort: 81, hostPort: 0 }] },
    ),
  ],
  'host-port-reserved': [
    bridge({ containerPort: 22, hostPort: 22 }),
    ports('awsvpc', { containerPort: 22, hostPort: 22 }),
  ],
  'host-port-dynamic-range': [
    bridge({ containerPort: 1, hostPort: 49_153 }),
    bridge({ containerPort: 1, hostPort: 32_767 }),
  ],
  'port-name': [
    bridge({ containerPort: 1, name: 'HTTP' }),
    bridge({ containerPort: 1, name: 'http_8080-tcp' }),
  ],
  'duplicate-port-name': [
    bridge({ containerPort: 1, name: 'a' }, { containerPort: 2, name: 'a' }),
    bridge({ containerPort: 1, name: 'a' }, { containerPort: 2, name: 'b' }),
  ],
  'app-protocol-udp': [
    bridge({ containerPort: 1, protocol: 'udp', appProtocol: 'http' }),
    bridge({ containerPort: 1, protocol: 'tcp', appProtocol: 'http' }),
  ],
  'unknown-link': [containers({ links: ['db:database'] }), containers({ links: ['b:db'] }, {})],
  'links-network-mode': [
    having(containers({ links: ['b'] }, {}), { networkMode: 'host' }),
    containers({ links: ['b'] }, {}),
  ],
  'proxy-property-name': [
    proxy({ containerName: 'web', properties: [{ name: 'IgnoredUser', value: '1' }] }),
    proxy({ containerName: 'web', properties: [{ name: 'IgnoredGID', value: '1' }] }),
  ],
  'proxy-user': [proxiedAs('1338'), proxiedAs('1337:1337')],
  'too-many-port-ranges': [ranges(101), ranges(100)],
  'proxy-container': [proxy({ containerName: 'envoy' }), proxy({ containerName: 'web' })],
  'proxy-network-mode': [
    proxy({ containerName: 'web' }, 'bridge'),
    proxy({ containerName: 'web' }),
  ],
  'proxy-property-value': [
    proxy({ containerName: 'web', properties: [{ name: 'IgnoredGID' }] }),
    proxy({ containerName: 'web', properties: [{ name: 'IgnoredGID', value: '' }] }),
  ],
});
