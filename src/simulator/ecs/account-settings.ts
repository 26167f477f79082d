import { invalidParameter } from '../refusal.ts';
import type { World } from '../world.ts';

/** A setting as it counts for a principal. */
export interface AccountSetting {
  readonly name: string;
  readonly value: string;
  readonly principalArn: string;
}

const SWITCH = ['enabled', 'disabled'] as const;

/** Settings, their usual values and what they take. @source API reference, PutAccountSetting */
const SETTINGS: Readonly<Record<string, { usual: string; takes: readonly string[] }>> = {
  serviceLongArnFormat: { usual: 'enabled', takes: SWITCH },
  taskLongArnFormat: { usual: 'enabled', takes: SWITCH },
  containerInstanceLongArnFormat: { usual: 'enabled', takes: SWITCH },
  awsvpcTrunking: { usual: 'disabled', takes: SWITCH },
  containerInsights: { usual: 'disabled', takes: [...SWITCH, 'enhanced'] },
  fargateFIPSMode: { usual: 'disabled', takes: SWITCH },
  fargateTaskRetirementWaitPeriod: { usual: '7', takes: ['0', '7', '14'] },
  tagResourceAuthorization: { usual: 'on', takes: ['on', 'off'] },
  guardDutyActivate: { usual: 'off', takes: ['on', 'off'] },
  defaultLogDriverMode: { usual: 'non-blocking', takes: ['blocking', 'non-blocking'] },
  fargateEventWindows: { usual: 'disabled', takes: SWITCH },
};

function setting(name: string) {
  const found = Object.hasOwn(SETTINGS, name) ? SETTINGS[name] : undefined;
  if (found === undefined) throw invalidParameter(`Unsupported Account Setting Name: ${name}`);
  return found;
}

/** ARN of whoever calls. */
export function callerArn({ account }: World): string {
  return `arn:aws:iam::${account}:user/slipway`;
}

/** The account's own value counts for everybody without one. */
function keyOf(name: string, principalArn: string | undefined): string {
  return principalArn === undefined ? name : `${principalArn} ${name}`;
}

/**
 * Sets a value for a principal, or for the account without one.
 * @throws Refusal InvalidParameterException for a name or value that there is not
 */
export function putSetting(
  world: World,
  { name, value, principalArn }: Omit<AccountSetting, 'principalArn'> & { principalArn?: string },
): AccountSetting {
  const { takes } = setting(name);
  if (!takes.includes(value)) {
    throw invalidParameter(`Setting value invalid. Valid values are [${takes.join(', ')}]`);
  }
  world.ecs.accountSettings.set(keyOf(name, principalArn), value);
  return { name, value, principalArn: principalArn ?? rootArn(world) };
}

/** Takes a principal's own value away. */
export function deleteSetting(world: World, name: string, principalArn: string): AccountSetting {
  setting(name);
  world.ecs.accountSettings.delete(keyOf(name, principalArn));
  return { name, value: effective(world, name, principalArn), principalArn };
}

function rootArn({ account }: World): string {
  return `arn:aws:iam::${account}:root`;
}

function effective({ ecs }: World, name: string, principalArn: string): string {
  const { accountSettings } = ecs;
  return (
    accountSettings.get(keyOf(name, principalArn)) ??
    accountSettings.get(name) ??
    setting(name).usual
  );
}

/** Which settings are asked for. */
export interface SettingFilter {
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly principalArn: string;
  /** With the values that count, not only those that were set. */
  readonly isEffective: boolean;
}

/** Settings of a principal. @throws Refusal InvalidParameterException for a name that there is not */
export function listSettings(world: World, filter: SettingFilter): readonly AccountSetting[] {
  const { principalArn, isEffective } = filter;
  if (filter.name !== undefined) setting(filter.name);
  return Object.keys(SETTINGS)
    .filter((name) => filter.name === undefined || name === filter.name)
    .filter((name) => isEffective || world.ecs.accountSettings.has(keyOf(name, principalArn)))
    .map((name) => ({ name, value: effective(world, name, principalArn), principalArn }))
    .filter(({ value }) => filter.value === undefined || value === filter.value);
}
