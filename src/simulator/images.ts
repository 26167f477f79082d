import { matches } from './wildcard.ts';

/** How a container behaves, by the tag of its image. */
export type Behaviour =
  | 'ok'
  | 'slow'
  | 'crash'
  | 'done'
  | 'oom'
  | 'unhealthy'
  | 'target-unhealthy'
  | 'does-not-exist'
  | 'does-not-start'
  | 'no-capacity'
  | 'errors-5'
  | 'leak';

/** What images of a pattern do; `*` stands for any text. */
export interface ImageRule {
  readonly image: string;
  readonly behaviour: Behaviour;
  /** What its container prints when it starts. */
  readonly lines?: readonly string[];
  /** What a crash ends with; 1 when absent. */
  readonly exitCode?: number;
  /** What AWS says of a failure, in place of its usual words. */
  readonly reason?: string;
}

/** The tags of `example/app` that behave in a way of their own. @source design.md section 5 */
const BEHAVIOURS: ReadonlySet<string> = new Set<Behaviour>([
  'ok',
  'slow',
  'crash',
  'done',
  'oom',
  'unhealthy',
  'target-unhealthy',
  'does-not-exist',
  'does-not-start',
  'no-capacity',
  'errors-5',
  'leak',
]);

/** `example/app:<tag>`, in any registry, with or without a digest after the tag. */
const EXAMPLE = /(?:^|\/)example\/app:([\w.-]+)(?:@|$)/;

/** What the image does: as the first rule says that matches it, else as its tag does; every other image is well. */
export function behaviourOf(image: string, rules: readonly ImageRule[] = []): Behaviour {
  const rule = ruleOf(image, rules);
  if (rule !== undefined) return rule.behaviour;
  const tag = EXAMPLE.exec(image)?.[1];
  return tag !== undefined && BEHAVIOURS.has(tag) ? (tag as Behaviour) : 'ok';
}

/** The first rule that matches an image. */
export function ruleOf(image: string, rules: readonly ImageRule[] = []): ImageRule | undefined {
  return rules.find((one) => matches(one.image, image));
}

/** What a container of the image prints when it starts; undefined when no rule says it. */
export function linesOf(image: string, rules: readonly ImageRule[]): readonly string[] | undefined {
  return ruleOf(image, rules)?.lines;
}

/**
 * The image for a revision that was deployed well before: the same one, else with the tag `ok`, else an example.
 */
export function healthyImage(image: string, rules: readonly ImageRule[] = []): string {
  const retagged = image.replace(/:[\w.-]+(@.*)?$/, ':ok');
  const isWell = (one: string) => behaviourOf(one, rules) === 'ok';
  return [image, retagged, 'example/app:ok'].find(isWell) ?? image;
}

/**
 * What the agent says when the image cannot be pulled.
 * @source reference/service-deployments.md section 9, "CannotPullContainerError: ... not found"
 */
export function pullFailure(image: string): string {
  const ref = /^[^/]+[.:][^/]*\//.test(image) ? image : `docker.io/${image}`;
  return `CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref ${ref}: ${ref}: not found`;
}

/**
 * What ECS says of a task whose surroundings cannot be set up.
 * @source AWS developer guide, "Troubleshooting Amazon ECS ResourceInitializationError errors"
 */
export const START_FAILURE =
  'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed';

/** What ECS says where there is no capacity for a task. @source AWS developer guide, "Service event messages" */
const NO_CAPACITY =
  'Capacity is unavailable at this time. Please try again later or in a different availability zone.';

/** Why no task of these containers finds a place, when a rule or a tag says so. */
export function refusalOf(
  containers: readonly { readonly image: string }[],
  rules: readonly ImageRule[],
): string | undefined {
  const refused = containers.find(({ image }) => behaviourOf(image, rules) === 'no-capacity');
  return refused && (ruleOf(refused.image, rules)?.reason ?? NO_CAPACITY);
}
