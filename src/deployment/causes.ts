import type { KnownCause } from './causes/cause.ts';
import { CONTAINER_CAUSES } from './causes/container-causes.ts';
import { HEALTH_CAUSES } from './causes/health-causes.ts';
import { IMAGE_CAUSES } from './causes/image-causes.ts';
import { PLACEMENT_CAUSES } from './causes/placement-causes.ts';
import { ROLLOUT_CAUSES } from './causes/rollout-causes.ts';
import { START_CAUSES } from './causes/start-causes.ts';

/**
 * Known causes by what they concern, the more particular before the more general: the first match wins.
 * docs/causes.md is made of it.
 */
export const CAUSE_GROUPS: Readonly<Record<string, readonly KnownCause[]>> = {
  'Container images': IMAGE_CAUSES,
  'Before the containers start': START_CAUSES,
  Health: HEALTH_CAUSES,
  Placement: PLACEMENT_CAUSES,
  'Deployments and capacity': ROLLOUT_CAUSES,
  'Containers and their exit codes': CONTAINER_CAUSES,
};

/** All known causes, in the order in which they are tried. */
export const KNOWN_CAUSES: readonly KnownCause[] = Object.values(CAUSE_GROUPS).flat();

/** The cause that the first matching row of the table names; `undefined` when none of the texts is known. */
export function findCause(texts: readonly string[]): KnownCause | undefined {
  return KNOWN_CAUSES.find((cause) => texts.some((text) => cause.pattern.test(text)));
}
