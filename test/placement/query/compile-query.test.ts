import { compileQuery } from '../../../src/placement/query/compile-query.ts';
import type { Facts } from '../../../src/placement/query/facts.ts';

const FACTS: Facts = {
  agentConnected: true,
  agentVersion: '1.9.3',
  ec2InstanceId: 'i-abc',
  registeredAtMs: Date.parse('2018-06-18T22:28:28Z'),
  attributes: { 'ecs.instance-type': 't2.micro', 'ecs.capability.x': '', slots: '10' },
  runningTasksCount: () => 3,
  groups: () => ['service:web', 'family:job'],
};

function ask(text: string, facts: Facts = FACTS): boolean | string {
  const compiled = compileQuery(text);
  return 'problem' in compiled ? compiled.problem.message : compiled.query.matches(facts);
}

describe('asking an instance', () => {
  it.each([
    ['agentConnected == true', true],
    ['agentConnected in [false]', false],
    ['agentVersion < 1.14.5', true],
    ['agentVersion >= 1.14.5', false],
    ["ec2InstanceId in ['i-abc', 'i-def']", true],
    ['ec2InstanceId !~ i-a.*', false],
    ['registeredAt >= 2018-06-18', true],
    ['registeredAt == 2018-06-18T22:28:28+00:00', true],
    ['registeredAt < 2018-06-18T22:28:28', false],
    ['runningTasksCount > 2', true],
    ['runningTasksCount == 4', false],
    ['task:group == service:web', true],
    ['task:group != service:web', false],
    ['task:group != service:db', true],
    ['not(task:group == database)', true],
    ['task:group in [service:db, family:job]', true],
    ['task:group !in [service:db]', true],
    ['task:group =~ service:.*', true],
    ['task:group !~ service:.*', false],
    ['task:group exists', true],
    ['task:group !exists', false],
    ['attribute:ecs.instance-type =~ t2.*', true],
    ['attribute:ecs.capability.x exists', true],
    ['attribute:toString exists', false],
    ['attribute:slots > 9', true],
    ['attribute:none == x', false],
    ['attribute:none != x', true],
    ['agentConnected == true and (attribute:none exists or runningTasksCount < 5)', true],
    ['agentVersion == one', '"one" is no version'],
    ['registeredAt > soon', '"soon" is no moment in time'],
    ['runningTasksCount > many', '"many" is no whole number'],
    ['attribute:a =~ (', 'expected a value before "("'],
  ])('%s', (text, expected) => {
    expect(ask(text)).toBe(expected);
  });

  it.each([
    ['agentVersion == 1.9.3', false],
    ['agentVersion != 1.9.3', true],
    ['registeredAt > 2018-06-18', false],
    ['registeredAt <= 2018-06-18', false],
    ['ec2InstanceId == i-abc', false],
  ])('that does not tell: %s', (text, expected) => {
    const { agentConnected, attributes, runningTasksCount, groups } = FACTS;
    expect(ask(text, { agentConnected, attributes, runningTasksCount, groups })).toBe(expected);
  });

  it.each([
    ['attribute:a exists', false],
    ['task:group == a', true],
    ['not(runningTasksCount > 1)', true],
    ['attribute:a exists and (agentConnected == true or task:group == a)', true],
  ])('knows whether tasks can change the answer: %s', (text, expected) => {
    const compiled = compileQuery(text);
    expect('query' in compiled && compiled.query.followsTasks).toBe(expected);
  });
});
