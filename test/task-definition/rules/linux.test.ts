import type { JsonObject } from '../../../src/task-definition/definition.ts';
import { LINUX_FOLDER } from '../../../src/task-definition/rules/linux/linux-registry.ts';
import { containers, describePairs, having } from './pairs.ts';

const linux = (linuxParameters: JsonObject) => containers({ linuxParameters });
const tmpfs = (members: JsonObject) =>
  linux({ tmpfs: [{ containerPath: '/a', size: 1, ...members }] });
const control = (namespace: string, value = '1') => ({ systemControls: [{ namespace, value }] });

describePairs('Linux', LINUX_FOLDER, {
  'swappiness-limits': [linux({ swappiness: 101, maxSwap: 1 }), linux({ swappiness: 100 })],
  'max-swap-limits': [linux({ maxSwap: -1 }), linux({ maxSwap: 0 })],
  'swappiness-without-swap': [linux({ swappiness: 60 }), linux({ swappiness: 60, maxSwap: 0 })],
  'tmpfs-path': [tmpfs({ containerPath: 'a' }), tmpfs({})],
  'tmpfs-size': [tmpfs({ size: 0 }), tmpfs({ size: 1 })],
  'tmpfs-options': [tmpfs({ mountOptions: ['fast'] }), tmpfs({ mountOptions: ['ro', 'uid=1'] })],
  'capability-unknown': [
    linux({ capabilities: { drop: ['CAP_CHOWN'] } }),
    linux({ capabilities: { drop: ['CHOWN'] } }),
  ],
  'system-control-unknown': [
    containers(control('kernel.pid_max')),
    containers(control('kernel.shmmax')),
  ],
  'system-control-host-network': [
    having(containers(control('net.core.somaxconn')), { networkMode: 'host' }),
    having(containers(control('kernel.shmmax')), { networkMode: 'host' }),
  ],
  'system-control-host-ipc': [
    having(containers(control('fs.mqueue.msg_max')), { ipcMode: 'host' }),
    having(containers(control('fs.mqueue.msg_max')), { ipcMode: 'task' }),
  ],
  'system-control-conflict': [
    having(containers(control('net.a', '1'), control('net.a', '2')), { networkMode: 'awsvpc' }),
    having(containers(control('net.a', '1'), control('net.a', '1')), { networkMode: 'awsvpc' }),
  ],
});

describe('the rule capability-unknown', () => {
  it('knows what was meant', () => {
    const rule = LINUX_FOLDER.find(({ id }) => id === 'capability-unknown');
    const [hit] = rule?.check(linux({ capabilities: { add: ['cap_net_admin'] } })) ?? [];
    expect(hit?.hint).toBe('Write NET_ADMIN.');
  });
});
