import type { Rule } from '../rule.ts';
import { fargateCapabilities } from './fargate-capabilities.ts';
import { FARGATE_FIELD_RULES } from './fargate-fields.ts';
import { fargateFirelensConfig } from './fargate-firelens-config.ts';
import { fargateGpu } from './fargate-gpu.ts';
import { fargateLogDriver } from './fargate-log-driver.ts';
import { fargateNetworkMode } from './fargate-network-mode.ts';
import { fargateNofile } from './fargate-nofile.ts';
import { fargatePidMode } from './fargate-pid-mode.ts';
import { FARGATE_TIMEOUT_RULES } from './fargate-timeouts.ts';

/** The rules of this folder. */
export const FARGATE_FOLDER: readonly Rule[] = [
  fargateNofile,
  fargateCapabilities,
  ...FARGATE_FIELD_RULES,
  fargateFirelensConfig,
  fargateGpu,
  fargateLogDriver,
  fargateNetworkMode,
  fargatePidMode,
  ...FARGATE_TIMEOUT_RULES,
];
