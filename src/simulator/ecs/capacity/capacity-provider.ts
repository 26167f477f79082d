import type { JsonObject } from '../../json.ts';

/** Where tasks can run: an Auto Scaling group, instances that ECS manages, or Fargate. */
export interface CapacityProvider {
  readonly arn: string;
  readonly name: string;
  readonly type: 'EC2_AUTOSCALING' | 'MANAGED_INSTANCES' | 'FARGATE' | 'FARGATE_SPOT';
  status: 'ACTIVE' | 'INACTIVE';
  updateStatus?: 'CREATE_COMPLETE' | 'UPDATE_COMPLETE' | 'DELETE_COMPLETE';
  /** Cluster of a provider of managed instances. */
  readonly clusterArn?: string;
  settings: JsonObject;
  /** Managed scaling looks at it from time to time. */
  isScaling?: boolean;
}

/** The two that every account has. */
export const FARGATE_PROVIDERS = ['FARGATE', 'FARGATE_SPOT'] as const;
