import { identityOf } from '../../src/task-definition/list-identity.ts';

test.each([
  ['containerDefinitions', { name: 'a' }, 'a'],
  ['tags', { key: 'k', value: 'v' }, 'k'],
  ['portMappings', { containerPort: 80 }, '80/tcp'],
  ['portMappings', { containerPort: 80, protocol: 'udp' }, '80/udp'],
  ['portMappings', { containerPortRange: '1-9' }, '1-9/tcp'],
  ['portMappings', { hostPort: 1 }, undefined],
  ['portMappings', 'x', undefined],
  ['requiresCompatibilities', 'EC2', '"EC2"'],
  ['command', 'a', undefined],
  ['environment', { value: 'x' }, undefined],
])('in %s %j is known by %s', (list, item, id) => {
  expect(identityOf(list, item)).toBe(id);
});
