import { callerArn, deleteSetting } from '../../../simulator/ecs/account-settings.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';

/** DeleteAccountSetting: a principal's own value goes. */
export const deleteAccountSetting: Operation = {
  input: {
    kind: 'structure',
    members: { name: TEXT, principalArn: TEXT },
    required: ['name'],
  },
  checksItself: ['name'],
  run: (world, { name, principalArn = callerArn(world) }) => {
    const left = deleteSetting(world, String(name), String(principalArn));
    return { setting: { ...left, type: 'user' } };
  },
};
