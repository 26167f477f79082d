import {
  callerArn,
  deleteSetting,
  listSettings,
  putSetting,
} from '../../../src/simulator/ecs/account-settings.ts';
import { emptyWorld } from '../builders.ts';

it('lets a principal have a value of its own before that of the account', () => {
  const world = emptyWorld();
  const principalArn = callerArn(world);
  const name = 'containerInsights';
  const count = () => listSettings(world, { name, principalArn, isEffective: true })[0]?.value;
  expect(count()).toBe('disabled');
  expect(putSetting(world, { name, value: 'enhanced' }).principalArn).toContain(':root');
  expect(count()).toBe('enhanced');
  putSetting(world, { name, value: 'enabled', principalArn });
  expect(count()).toBe('enabled');
  expect(deleteSetting(world, name, principalArn).value).toBe('enhanced');
  expect(listSettings(world, { principalArn, isEffective: false })).toEqual([]);
  const on = listSettings(world, { value: 'on', principalArn, isEffective: true });
  expect(on.map((one) => one.name)).toEqual(['tagResourceAuthorization']);
});
