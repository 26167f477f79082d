import { type Lack, shortfallOf, type UnplacedReason } from './explain/lack.ts';
import { lacksOf } from './explain/lacks-of.ts';
import type { PlacementRequest, Placer } from './placer.ts';

/** What a refusing instance says, as in `failures` of RunTask: the first of its reasons. */
export interface PlacementFailure {
  readonly instance: string;
  readonly reason: UnplacedReason;
  readonly detail: string;
}

/** Why no instance takes one more task. */
export interface UnplacedExplanation {
  readonly instanceCount: number;
  /** Instances that each reason speaks against; an instance can count under several. */
  readonly counts: Readonly<Partial<Record<UnplacedReason, number>>>;
  /** One for each instance, by id. */
  readonly failures: readonly PlacementFailure[];
  /** The instance that lacks the fewest things, and of those the least; none in an empty cluster. */
  readonly nearest?: { readonly instance: string; readonly lacks: readonly Lack[] };
}

/**
 * Says for every instance what speaks against one more task of a request, as the cluster stands now.
 * Instances that have room are no failures, so a request that fits has none.
 */
export function explainUnplaced(placer: Placer, request: PlacementRequest): UnplacedExplanation {
  const { need, constraints } = placer.prepare(request);
  const { cluster } = placer;
  const refused = { cluster, need, constraints, demand: request.demand };
  const all = cluster.instances.map(({ id }, rank) => ({
    instance: id,
    lacks: lacksOf(refused, rank),
  }));
  const refusing = all.filter(({ lacks }) => lacks.length > 0);
  const [nearest] = refusing.toSorted(byDistance);
  return {
    instanceCount: cluster.size,
    counts: countReasons(refusing.map(({ lacks }) => lacks)),
    failures: refusing.map(toFailure).toSorted((a, b) => (a.instance < b.instance ? -1 : 1)),
    ...(nearest === undefined ? {} : { nearest }),
  };
}

interface Refusing {
  readonly instance: string;
  readonly lacks: readonly Lack[];
}

function byDistance(a: Refusing, b: Refusing): number {
  return (
    a.lacks.length - b.lacks.length ||
    shortfallOf(a.lacks) - shortfallOf(b.lacks) ||
    (a.instance < b.instance ? -1 : 1)
  );
}

function countReasons(all: readonly (readonly Lack[])[]): UnplacedExplanation['counts'] {
  const counts: Partial<Record<UnplacedReason, number>> = {};
  for (const lacks of all) {
    for (const reason of new Set(lacks.map((lack) => lack.reason))) {
      counts[reason] = (counts[reason] ?? 0) + 1;
    }
  }
  return counts;
}

function toFailure({ instance, lacks }: Refusing): PlacementFailure {
  const [first] = lacks;
  return { instance, reason: first?.reason ?? 'INACTIVE', detail: first ? detailOf(first) : '' };
}

/** What a lack is about, in a few words: "needs 512, has 448", or what is missing. */
export function detailOf({ what, needs, has }: Lack): string {
  if (what !== undefined) return what;
  return needs === undefined || has === undefined ? '' : `needs ${needs}, has ${has}`;
}
