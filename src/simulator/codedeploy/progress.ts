import type { DeploymentError } from './state.ts';

/** How far a step of a deployment is. */
export type Progress =
  | { readonly kind: 'done' }
  /** Look again after so many milliseconds. */
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'failed'; readonly error: DeploymentError };

/** CodeDeploy looks at what it waits for every few seconds; the pace of the mock. */
export const LOOK_MS = 3_000;
