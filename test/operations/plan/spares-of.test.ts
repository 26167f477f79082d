import { sparesOf } from '../../../src/operations/plan/spares-of.ts';
import { instance } from '../../placement/instances.ts';

const typed = (id: string, type: string, parts = {}) =>
  instance(id, { attributes: { 'ecs.instance-type': type }, ...parts });

test('the three types that the cluster has most of are offered, the most common first', () => {
  const cluster = ['a', 'b', 'b', 'c', 'c', 'c', 'd'].map((type, at) => typed(String(at), type));
  expect(sparesOf(cluster).map(({ name }) => name)).toEqual(['c', 'b', 'a']);
});

test('a fresh instance is empty, its agent connected and only the ports of the agent in use', () => {
  const used = typed('1', 'a', {
    agentConnected: false,
    remaining: { cpu: 0, memoryMib: 0, gpus: 0, enis: 0, volumes: 0 },
    reservedTcpPorts: [22, 8080],
    reservedUdpPorts: [53],
    tasksByGroup: { x: 4 },
  });
  const [spare] = sparesOf([used]);
  expect(spare?.instance).toMatchObject({
    agentConnected: true,
    remaining: used.registered,
    reservedTcpPorts: [22],
    reservedUdpPorts: [],
    tasksByGroup: {},
  });
});

test('neither a draining instance nor one of an unknown type is a model for others', () => {
  expect(sparesOf([instance('a'), typed('b', 'b', { status: 'DRAINING' })])).toEqual([]);
});
