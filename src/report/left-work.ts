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
>;

/** What is left of a run when it ends now, as text; `undefined` while it has written nothing. */
export function leftWorkOf(facts: Facts): string | undefined {
  const { registeredArn, deploymentId, taskArns } = facts;
  if (registeredArn === undefined && deploymentId === undefined && taskArns === undefined) {
    return undefined;
  }
  const { cluster, service, taskDefinitionArn, previousTaskDefinitionArn } = facts;
  const left: { [name: string]: unknown } = {
    cluster,
    service,
    taskDefinitionArn,
    registeredArn,
    previousTaskDefinitionArn,
    deploymentId,
    taskArns,
  };
  return JSON.stringify(left);
}

/** What was left, out of its text; nothing where the text is no such thing. */
export function readLeftWork(text: string): LeftWork {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
