import * as ecs from '@aws-sdk/client-ecs';
import { isEcsTime } from '../../src/aws/ecs-times.ts';

/** The SDK's codes for a number, a timestamp and a structure in a schema. */
const NUMBER = 1;
const TIMESTAMP = 4;
const STRUCTURE = 3;

/** Every member of every structure of the SDK's model of Amazon ECS with the code of its type. */
function members(): [name: string, type: unknown][] {
  const structures = Object.values(ecs).filter(
    (one): one is never => Array.isArray(one) && one[0] === STRUCTURE,
  );
  return structures.flatMap((structure: readonly unknown[]) => {
    const names = structure[4] as readonly string[];
    const types = structure[5] as readonly unknown[];
    return names.map((name, index): [string, unknown] => {
      const type = types[index];
      return [name, Array.isArray(type) ? type[0] : type];
    });
  });
}

const numbers = members().filter(([, type]) => type === NUMBER || type === TIMESTAMP);

test('the times of the SDK’s model are told from its numbers by their names', () => {
  expect(numbers.filter(([, type]) => type === TIMESTAMP).length).toBeGreaterThan(20);
  expect(numbers.filter(([, type]) => type === NUMBER).length).toBeGreaterThan(20);
  expect(numbers.filter(([name, type]) => isEcsTime(name) !== (type === TIMESTAMP))).toEqual([]);
});
