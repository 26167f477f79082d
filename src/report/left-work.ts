import type { ServiceEnd } from './fleet.ts';
import type { Facts } from './run-result.ts';

/** What a run has begun: all that another process needs to finish it. Nothing in it is a secret. */
export type LeftWork = Pick<
  Facts,
  | 'cluster'
  | 'service'
  | 'taskDefinitionArn'
  | 'registeredArn'
  | 'previousTaskDefinitionArn'
  | 'deploymentId'
  | 'taskArns'
  | 'suspendedScaling'
>;

/** One of several services when the run was killed. */
export interface LeftService extends LeftWork {
  readonly name: string;
  readonly wave: number;
  /** How it has ended; absent while it is under way, and before its turn. */
  readonly outcome?: ServiceEnd['outcome'];
  readonly onCancel?: 'leave' | 'stop' | 'rollback';
  /** Whether it was on its way back to the revision before. */
  readonly isGoingBack?: boolean;
}

/** What one service, or each of several, has left. */
export type LeftRun = LeftWork | { readonly services: readonly LeftService[] };

/** What is left of a run when it ends now, as text; `undefined` while it has written nothing. */
export function leftWorkOf(facts: Facts): string | undefined {
  const { underWay } = facts;
  if (underWay !== undefined) {
    const isBegun = underWay.some(hasBegun);
    return isBegun ? JSON.stringify({ services: underWay }) : undefined;
  }
  return hasBegun(facts) ? JSON.stringify(workOf(facts)) : undefined;
}

/** The part of what a run has learned that another process needs. */
export function workOf(facts: Facts): LeftWork {
  const { cluster, service, taskDefinitionArn, registeredArn } = facts;
  const { previousTaskDefinitionArn, deploymentId, taskArns, suspendedScaling } = facts;
  const left = {
    cluster,
    service,
    taskDefinitionArn,
    registeredArn,
    previousTaskDefinitionArn,
    deploymentId,
    taskArns,
    suspendedScaling,
  };
  return Object.fromEntries(Object.entries(left).filter(([, value]) => value !== undefined));
}

/** Whether something was written that outlives the run; a service that has ended well was, too. */
export function hasBegun(left: LeftWork & Pick<LeftService, 'outcome'>): boolean {
  const { registeredArn, deploymentId, taskArns, suspendedScaling, outcome } = left;
  const written = [registeredArn, deploymentId, taskArns, suspendedScaling];
  const isWritten = written.some((one) => one !== undefined);
  return isWritten || (outcome !== undefined && !/^(unchanged|not-started)$/.test(outcome));
}

/** What was left, out of its text; nothing where the text is no such thing. */
export function readLeftWork(text: string): LeftRun {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
