import {
  findRevision,
  registerRevision,
  runnableRevision,
} from '../../../src/simulator/ecs/revisions.ts';
import { definition, emptyWorld, register } from '../builders.ts';

describe('revisions', () => {
  it('are numbered by family, and a number is never given twice', () => {
    const world = emptyWorld();
    expect([register(world, 'ok').number, register(world, 'ok').number]).toEqual([1, 2]);
    expect(registerRevision(world, { ...definition('ok'), family: 'other' }).number).toBe(1);
    world.ecs.revisions.delete('arn:aws:ecs:eu-west-1:123456789012:task-definition/web:2');
    expect(register(world, 'ok').number).toBe(3);
  });

  it('are found by family, number and ARN; a family is its newest ACTIVE one', () => {
    const world = emptyWorld();
    const [first, second] = [register(world, 'ok'), register(world, 'ok')];
    expect(findRevision(world, 'web')).toBe(second);
    expect(findRevision(world, 'web:1')).toBe(first);
    expect(findRevision(world, second.arn)).toBe(second);
    expect(findRevision(world, 'nothing')).toBeUndefined();
    second.status = 'INACTIVE';
    expect(findRevision(world, 'web')).toBe(first);
    expect(findRevision(world, 'web:2')).toBe(second);
  });

  it('can be run only while they are ACTIVE', () => {
    const world = emptyWorld();
    register(world, 'ok').status = 'INACTIVE';
    expect(() => runnableRevision(world, 'web:1')).toThrow('TaskDefinition is inactive');
    expect(() => runnableRevision(world, 'web')).toThrow('Unable to describe task definition.');
  });

  it('keep their tags beside them', () => {
    const world = emptyWorld();
    const tags = [{ key: 'a', value: 'b' }];
    const { arn, definition: kept } = registerRevision(world, { ...definition('ok'), tags });
    expect(world.ecs.tags.get(arn)).toEqual(tags);
    expect(kept).not.toHaveProperty('tags');
  });

  it.each([
    ['a', 1],
    ['é', 2],
    ['€', 3],
    ['😀', 4],
  ])('are limited to 65536 bytes, and %s counts for its bytes', (character, bytes) => {
    const world = emptyWorld();
    const sized = (count: number) => definition('ok', { command: [character.repeat(count)] });
    const room = 65_536 - JSON.stringify(sized(0)).length;
    const fits = Math.floor(room / bytes);
    expect(registerRevision(world, sized(fits)).number).toBe(1);
    expect(() => registerRevision(world, sized(fits + 1))).toThrow(
      "Max allowed length is '65536' bytes.",
    );
  });
});
