import { isObject, keyOf, member, withMember } from '../../../src/deployment/codedeploy/member.ts';

test('a member is found in any case, and set under the key that it has', () => {
  expect(member({ TaskDefinition: 'a' }, 'taskDefinition')).toBe('a');
  expect(keyOf({ HOOKS: [] }, 'hooks')).toBe('HOOKS');
  expect(withMember({ hooks: 1 }, 'Hooks', 2)).toEqual({ hooks: 2 });
  expect(withMember({}, 'Hooks', 2)).toEqual({ Hooks: 2 });
});

test.each([[null], [[]], ['text'], [undefined]])('%j has no members', (value) => {
  expect(isObject(value)).toBe(false);
  expect(member(value, 'any')).toBeUndefined();
});
