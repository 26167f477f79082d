import type { Rule } from '../rule.ts';
import { arm64Windows } from './arm64-windows.ts';
import { EXTERNAL_FIELD_RULES } from './external-fields.ts';
import { faultInjectionNetworkMode } from './fault-injection.ts';
import { inferenceAcceleratorsGone } from './inference-accelerators.ts';
import { managedInstancesLogDriver, managedInstancesWindows } from './managed-instances.ts';
import { NETWORK_MODE_RULES } from './network-modes.ts';
import { attestationPolicy, trustedExecutionLaunchType } from './trusted-execution.ts';

/** The rules of this folder. */
export const PLATFORM_FOLDER: readonly Rule[] = [
  arm64Windows,
  ...EXTERNAL_FIELD_RULES,
  faultInjectionNetworkMode,
  inferenceAcceleratorsGone,
  managedInstancesWindows,
  managedInstancesLogDriver,
  ...NETWORK_MODE_RULES,
  trustedExecutionLaunchType,
  attestationPolicy,
];
