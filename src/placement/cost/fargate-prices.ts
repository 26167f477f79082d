/** What Fargate's price depends on. */
export type FargatePlatform = 'linux-x86_64' | 'linux-arm64' | 'windows-x86_64';

/** USD an hour: for a vCPU, for a GB (1024 MiB), for a GB of storage above 20. */
export interface FargateRates {
  readonly vcpu: number;
  readonly gb: number;
  readonly storageGb: number;
}

/** Region and month of the rates below. */
export const FARGATE_REGION = 'us-east-1';
export const FARGATE_AS_OF = '2026-03';

/**
 * On demand, us-east-1. Windows without the licence, of which it is not certain whether it comes on top.
 * @source AWS Fargate pricing page, read in March 2026
 */
export const FARGATE_RATES: Readonly<Record<FargatePlatform, FargateRates>> = {
  'linux-x86_64': { vcpu: 0.04048, gb: 0.004445, storageGb: 0.000111 },
  'linux-arm64': { vcpu: 0.03238, gb: 0.00356, storageGb: 0.000111 },
  'windows-x86_64': { vcpu: 0.09148, gb: 0.01005, storageGb: 0.000111 },
};

/**
 * Part of the on-demand price that Fargate Spot costs, about; it changes with demand.
 * @source AWS Fargate pricing page: up to 70 % less
 */
export const FARGATE_SPOT_SHARE = 0.3;
