import { callerArn, putSetting } from '../../../simulator/ecs/account-settings.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';

/** PutAccountSetting: a value for one principal, the caller if none is named. */
export const putAccountSetting: Operation = {
  input: {
    kind: 'structure',
    members: { name: TEXT, value: TEXT, principalArn: TEXT },
    required: ['name', 'value'],
  },
  checksItself: ['name'],
  run: (world, { name, value, principalArn = callerArn(world) }) => {
    const principal = String(principalArn);
    const set = putSetting(world, {
      name: String(name),
      value: String(value),
      principalArn: principal,
    });
    return { setting: { ...set, type: 'user' } };
  },
};
