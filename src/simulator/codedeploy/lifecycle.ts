/** What CodeDeploy says of one lifecycle event. @source reference/codedeploy.md section 5 */
export interface LifecycleEvent {
  readonly name: LifecycleEventName;
  status: 'Pending' | 'InProgress' | 'Succeeded' | 'Failed' | 'Skipped' | 'Unknown';
  startedAtMs?: number;
  endedAtMs?: number;
  /** Id that the function of the hook has to call back with. */
  executionId?: string;
  /** When the function calls back, and with what; nothing when nobody knows. */
  answer?: { readonly atMs: number; readonly status: 'Succeeded' | 'Failed' };
  /** What went wrong. */
  message?: string;
}

/** Lifecycle events of a deployment to Amazon ECS, in their order. */
export const LIFECYCLE_EVENTS = [
  'BeforeInstall',
  'Install',
  'AfterInstall',
  'AllowTestTraffic',
  'AfterAllowTestTraffic',
  'BeforeAllowTraffic',
  'AllowTraffic',
  'AfterAllowTraffic',
] as const;

/** Name of a lifecycle event. */
export type LifecycleEventName = (typeof LIFECYCLE_EVENTS)[number];

/** Events for which an AppSpec may name a function. @source reference/codedeploy.md section 2 */
export const HOOKS: readonly string[] = [
  'BeforeInstall',
  'AfterInstall',
  'AfterAllowTestTraffic',
  'BeforeAllowTraffic',
  'AfterAllowTraffic',
];

/** Events of a deployment before any of them; those of test traffic only where there is a test listener. */
export function newEvents(hasTestListener: boolean): LifecycleEvent[] {
  return LIFECYCLE_EVENTS.filter(
    (name) => hasTestListener || (name !== 'AllowTestTraffic' && name !== 'AfterAllowTestTraffic'),
  ).map((name) => ({ name, status: 'Pending' }));
}
