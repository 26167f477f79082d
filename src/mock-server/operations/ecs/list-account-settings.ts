import { callerArn, listSettings } from '../../../simulator/ecs/account-settings.ts';
import type { Operation } from '../../operation.ts';
import { pageOf } from '../../page.ts';
import { FLAG, PAGE_MEMBERS, TEXT } from '../../shapes.ts';

/** ListAccountSettings: what was set for a principal, or what counts for it. */
export const listAccountSettings: Operation = {
  input: {
    kind: 'structure',
    members: {
      ...PAGE_MEMBERS,
      name: TEXT,
      value: TEXT,
      principalArn: TEXT,
      effectiveSettings: FLAG,
    },
  },
  run: (world, request) => {
    const found = listSettings(world, {
      name: request.name as string | undefined,
      value: request.value as string | undefined,
      principalArn: String(request.principalArn ?? callerArn(world)),
      isEffective: request.effectiveSettings === true,
    });
    const { items, nextToken } = pageOf(found, request, 10);
    return { settings: items.map((one) => ({ ...one, type: 'user' })), nextToken };
  },
};
