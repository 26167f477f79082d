import { containerRule } from '../../../src/task-definition/rules/container-rule.ts';
import {
  called,
  isFor,
  isForFargate,
  isForWindows,
  networkModeOf,
} from '../../../src/task-definition/rules/definition-facts.ts';
import { countLimit, numberLimit } from '../../../src/task-definition/rules/limit-rules.ts';
import {
  calledAt,
  isGiven,
  memberAt,
  placesOf,
} from '../../../src/task-definition/rules/places.ts';
import { repeatsOf } from '../../../src/task-definition/rules/repeats-of.ts';
import { unsupportedField } from '../../../src/task-definition/rules/unsupported-field.ts';
import { containers, onFargate, onWindows, task } from './pairs.ts';

const text = { id: 'a-b', title: 't', why: 'w', fix: 'f', source: 's' };

describe('the makers of rules', () => {
  it('look at every container that is an object', () => {
    const rule = containerRule({
      ...text,
      severity: 'error',
      inspect: ({ pointer }) => [{ pointer, message: 'm', hint: 'h' }],
    });
    const found = rule.check({ containerDefinitions: [{}, 'x', {}] });
    expect(found.map(({ pointer }) => pointer)).toEqual([
      '/containerDefinitions/0',
      '/containerDefinitions/2',
    ]);
    expect(rule.check({ containerDefinitions: 'x' })).toEqual([]);
  });

  it('give a number its limits', () => {
    const rule = numberLimit({
      ...text,
      level: 'task',
      member: 'a/b',
      least: 2,
      most: 4,
      unit: 'things',
    });
    const found = [1, 2, 4, 5, '9'].map((b) => rule.check({ a: { b } })[0]?.hint);
    expect(found).toEqual([
      'Set a.b to 2 or more.',
      undefined,
      undefined,
      'Set a.b to 4 or less.',
      undefined,
    ]);
    expect(rule.check({ a: { b: 1 } })[0]).toMatchObject({
      pointer: '/a/b',
      message: 'a.b of the task is 1; it can be 2 to 4 things.',
    });
  });

  it('give a list its length', () => {
    const rule = countLimit({ ...text, level: 'volume', member: 'x', most: 1, things: 'ones' });
    const found = rule.check({ volumes: [{ x: [1] }, { name: 'v', x: [1, 2] }, { x: 'ab' }] });
    expect(found).toMatchObject([{ pointer: '/volumes/1/x' }]);
    expect(found[0]?.message).toBe('There are 2 ones in volume v, and at most 1 are taken.');
  });

  it('say what a platform does not take', () => {
    const platform = { name: 'P', source: 's', applies: (one: object) => 'p' in one };
    const rule = unsupportedField(platform, {
      id: 'p-field',
      level: 'task',
      member: 'm/n',
      instead: 'Do it.',
    });
    expect(rule.check({ m: { n: 1 } })).toEqual([]);
    expect(rule.check({ p: 1, m: { n: 0 } })).toEqual([]);
    expect(rule.check({ p: 1, m: { n: 1 } })).toEqual([
      { pointer: '/m/n', message: 'm.n of the task does not work with P.', hint: 'Do it.' },
    ]);
  });

  it('find what stands twice', () => {
    const list = ['a', 'b', 'a', '', ''].map((name, index) => ({
      value: { name },
      pointer: `/${index}`,
    }));
    expect(repeatsOf(list, 'name')).toEqual([{ pointer: '/2/name', name: 'a' }]);
  });
});

describe('the facts of a definition', () => {
  it('tell launch types apart', () => {
    const both = { requiresCompatibilities: ['EC2', 'FARGATE'] };
    expect([isForFargate(both), isFor(both, 'EC2'), isFor(both, 'EXTERNAL')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(isForFargate({ requiresCompatibilities: 'FARGATE' })).toBe(false);
  });

  it('know Windows and the network mode that is meant', () => {
    expect([isForWindows(onWindows(task({}))), isForWindows(task({}))]).toEqual([true, false]);
    expect(networkModeOf({})).toBe('bridge');
    expect(networkModeOf({ networkMode: '' })).toBe('bridge');
    expect(networkModeOf(onFargate(task({})))).toBe('awsvpc');
  });

  it('call containers and volumes by name, or by number', () => {
    const [web, second] = placesOf(containers({}, { name: '' }), 'container');
    expect([web, second].map((one) => called(one!))).toEqual(['container web', 'container 2']);
    expect(calledAt(web!, 'task')).toBe('the task');
  });

  it('see members below a place', () => {
    const place = { value: { a: { b: [1] } }, pointer: '' };
    expect([memberAt(place, 'a/b/0'), memberAt(place, 'a/c')]).toEqual([1, undefined]);
  });

  it.each([
    [undefined, false],
    [null, false],
    [0, false],
    ['', false],
    [[], false],
    [{}, false],
    [false, false],
    [[0], true],
    [{ a: null }, true],
    [1, true],
  ])('tell whether %j is given', (value, given) => {
    expect(isGiven(value)).toBe(given);
  });
});
