import type { RuleTarget, Schedule } from '../../ports/scheduled.ts';
import type { JsonObject } from '../../task-definition/definition.ts';
import { type Found, labelOf } from './find-scheduled.ts';

/** What runs another revision of the family than it should. */
export interface Outdated {
  /** The rule or schedule, and the target where there may be several. */
  readonly label: string;
  /** The revision that it runs now, `family:revision`. */
  readonly runs: string;
  readonly place:
    | {
        readonly kind: 'target';
        readonly found: Found & { kind: 'rule' };
        readonly target: RuleTarget;
      }
    | { readonly kind: 'schedule'; readonly schedule: Schedule };
}

/**
 * The targets that run a revision of the family, but not the given one. One without a revision runs the newest by
 * itself and stays as it is; so does whatever runs something else.
 *
 * @param arn the revision that they should run; with none, every one with a revision counts
 */
export function outdatedOf(
  found: readonly Found[],
  family: string,
  arn?: string,
): readonly Outdated[] {
  const isOutdated = (holder: JsonObject) => {
    const runs = revisionIn(holder);
    return runs !== undefined && runs !== arn && familyOf(runs) === family;
  };
  const told = (holder: JsonObject) => revisionIn(holder)?.replace(/^.*\//, '') ?? '';
  return found.flatMap((one): readonly Outdated[] => {
    if (one.kind === 'rule') {
      return one.targets.filter(isOutdated).map((target) => ({
        label: `${labelOf(one)}, target ${target.Id}`,
        runs: told(target),
        place: { kind: 'target', found: one, target },
      }));
    }
    const target = objectAt(one.schedule, 'Target');
    if (target === undefined || !isOutdated(target)) return [];
    const place = { kind: 'schedule', schedule: one.schedule } as const;
    return [{ label: labelOf(one), runs: told(target), place }];
  });
}

/** A target with another revision; everything else of it stays. */
export function withRevision<T extends JsonObject>(target: T, arn: string): T {
  return {
    ...target,
    EcsParameters: { ...objectAt(target, 'EcsParameters'), TaskDefinitionArn: arn },
  };
}

/** A schedule whose target has another revision; everything else of it stays. */
export function scheduleWithRevision(schedule: Schedule, arn: string): Schedule {
  return { ...schedule, Target: withRevision(objectAt(schedule, 'Target') ?? {}, arn) };
}

/** Family of a revision by its ARN; `undefined` for what is no ARN of one. */
export function familyOf(arn: string): string | undefined {
  return /:task-definition\/([\w-]+)(?::\d+)?$/.exec(arn)?.[1];
}

function revisionIn(holder: JsonObject): string | undefined {
  const arn = objectAt(holder, 'EcsParameters')?.TaskDefinitionArn;
  return typeof arn === 'string' && /:\d+$/.test(arn) ? arn : undefined;
}

function objectAt(holder: JsonObject, name: string): JsonObject | undefined {
  const value = holder[name];
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined;
}
