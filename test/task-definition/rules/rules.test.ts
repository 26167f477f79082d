import type { JsonObject } from '../../../src/task-definition/definition.ts';
import { RULES } from '../../../src/task-definition/rules/registry.ts';
import { isForFargate } from '../../../src/task-definition/rules/rule.ts';

const web = { name: 'web', image: 'a', memory: 128 };
const good = { family: 'a', containerDefinitions: [web] };
const fargate = {
  ...good,
  requiresCompatibilities: ['FARGATE'],
  networkMode: 'awsvpc',
  cpu: '256',
  memory: '512',
};
const withContainers = (...containerDefinitions: readonly JsonObject[]) => ({
  ...good,
  containerDefinitions,
});
const awsvpc = (port: JsonObject) => ({
  ...withContainers({ ...web, portMappings: [port] }),
  networkMode: 'awsvpc',
});
const role = (account: string) => ({ ...good, executionRoleArn: `arn:aws:iam::${account}:role/x` });

function hitsOf(definition: JsonObject): readonly string[] {
  return RULES.flatMap(({ id, check }) =>
    check(definition).map(({ pointer }) => `${id} ${pointer}`),
  );
}

describe('the rules', () => {
  it.each<[string, JsonObject]>([
    ['a small definition', good],
    ['a Fargate definition', fargate],
    ['Fargate sizes with units', { ...fargate, cpu: '.25 vCPU', memory: '1 GB' }],
    ['a host port that is the container port', awsvpc({ containerPort: 80, hostPort: 80 })],
    ['a host port of zero', awsvpc({ containerPort: 80, hostPort: 0 })],
    [
      'another host port with bridge',
      { ...awsvpc({ containerPort: 80, hostPort: 81 }), networkMode: 'bridge' },
    ],
    ['memory of the task alone', { ...withContainers({ name: 'a', image: 'b' }), memory: '512' }],
    ['a soft limit alone', withContainers({ name: 'a', image: 'b', memoryReservation: 64 })],
    [
      'one essential container of two',
      withContainers(web, { ...web, name: 'b', essential: false }),
    ],
    ['a real account', role('123456789012')],
    ['the short name of a role', { ...good, taskRoleArn: 'app' }],
    [
      'a mounted volume',
      {
        ...withContainers({ ...web, mountPoints: [{ sourceVolume: 'v' }] }),
        volumes: [{ name: 'v' }],
      },
    ],
  ])('accept %s', (_name, definition) => {
    expect(hitsOf(definition)).toEqual([]);
  });

  it.each<[string, JsonObject, string]>([
    ['no-family', { ...good, family: ' ' }, '/family'],
    ['no-containers', withContainers(), '/containerDefinitions'],
    ['no-image', withContainers({ name: 'a', memory: 4 }), '/containerDefinitions/0/image'],
    [
      'no-image',
      withContainers({ name: '', memory: 4, image: '' }),
      '/containerDefinitions/0/image',
    ],
    ['no-memory', withContainers({ name: 'a', image: 'b' }), '/containerDefinitions/0/memory'],
    [
      'no-memory',
      withContainers({ name: 'a', image: 'b', memory: 0 }),
      '/containerDefinitions/0/memory',
    ],
    ['fargate-size', { ...fargate, memory: '768' }, '/memory'],
    ['fargate-size', { ...fargate, cpu: '300' }, '/cpu'],
    ['fargate-size', { ...fargate, cpu: `\${CPU}` }, '/cpu'],
    ['fargate-size', { ...fargate, memory: 'much' }, '/memory'],
    ['fargate-size', { ...fargate, cpu: '1024', memory: '1024' }, '/memory'],
    ['fargate-size', { ...fargate, cpu: '' }, '/cpu'],
    ['fargate-network-mode', { ...fargate, networkMode: 'bridge' }, '/networkMode'],
    ['fargate-network-mode', { ...good, ...fargate, networkMode: '' }, '/networkMode'],
    [
      'awsvpc-host-port',
      awsvpc({ containerPort: 80, hostPort: 8080 }),
      '/containerDefinitions/0/portMappings/0/hostPort',
    ],
    [
      'unknown-volume',
      withContainers({ ...web, mountPoints: [{ sourceVolume: 'v' }] }),
      '/containerDefinitions/0/mountPoints/0/sourceVolume',
    ],
    ['duplicate-container', withContainers(web, web), '/containerDefinitions/1/name'],
    ['empty-tag-key', { ...good, tags: [{ key: 'a' }, { key: '' }] }, '/tags/1/key'],
    ['role-placeholder', role('ACCOUNT_ID'), '/executionRoleArn'],
    ['role-placeholder', role(`\${AWS::AccountId}`), '/executionRoleArn'],
    ['role-placeholder', role('11111111111'), '/executionRoleArn'],
    [
      'no-essential-container',
      withContainers({ ...web, essential: false }),
      '/containerDefinitions',
    ],
  ])('%s finds %j', (id, definition, pointer) => {
    expect(hitsOf(definition)).toEqual([`${id} ${pointer}`]);
  });

  it('ask for both sizes of a Fargate task', () => {
    const { cpu: _cpu, memory: _memory, ...rest } = fargate;
    expect(hitsOf(rest)).toEqual(['fargate-size /cpu', 'fargate-size /memory']);
  });

  it('say what memory goes with the CPU', () => {
    const rule = RULES.find(({ id }) => id === 'fargate-size');
    const [hit] = rule?.check({ ...fargate, cpu: '8192', memory: '17000' }) ?? [];
    expect(hit?.hint).toContain('16384 to 61440 in steps of 4096');
  });

  it('know Fargate among other launch types', () => {
    expect(isForFargate({ requiresCompatibilities: ['EC2', 'FARGATE'] })).toBe(true);
    expect(isForFargate({ requiresCompatibilities: 'FARGATE' })).toBe(false);
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s explains itself', (id, rule) => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
    for (const text of [rule.title, rule.why, rule.fix, rule.source])
      expect(text.length).toBeGreaterThan(10);
  });

  it('have ids of their own, in order', () => {
    const ids = RULES.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });
});
