import { putSetting } from '../../../simulator/ecs/account-settings.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';

/** PutAccountSettingDefault: a value for everybody in the account who has none of their own. */
export const putAccountSettingDefault: Operation = {
  input: {
    kind: 'structure',
    members: { name: TEXT, value: TEXT },
    required: ['name', 'value'],
  },
  checksItself: ['name'],
  run: (world, { name, value }) => {
    const set = putSetting(world, { name: String(name), value: String(value) });
    return { setting: { ...set, type: 'user' } };
  },
};
