import type { WayBack } from '../../report/run-result.ts';
import { SERVICE_DEFAULTS } from '../../service-definition/service-form.ts';
import type { Json } from '../../task-definition/definition.ts';
import { isList } from '../../task-definition/reader.ts';
import type { ServicePlan } from './plan-service.ts';

/**
 * How a service would get back what its definition changes of it: each member of UpdateService as it is now. One that
 * it does not have now can be emptied when it is a list, and else stays; so do tags and what scales it.
 */
export function wayBackOf({ found, changes, scaling }: Omit<ServicePlan, 'name'>): WayBack {
  const before = Object.entries(changes.update).map(
    ([name, value]) => [name, valueBefore(found?.members[name], name, value)] as const,
  );
  const stays = before.filter(([, value]) => value === undefined).map(([name]) => name);
  const isTagged = changes.tag.length + changes.untag.length > 0;
  const isScaled = (scaling?.differences.length ?? 0) > 0;
  return {
    restores: Object.fromEntries(before.filter(([, value]) => value !== undefined)),
    stays: [...stays, ...(isTagged ? ['tags'] : []), ...(isScaled ? ['autoscaling'] : [])],
  };
}

function valueBefore(
  live: Json | undefined,
  name: string,
  wanted: Json | undefined,
): Json | undefined {
  return live ?? SERVICE_DEFAULTS[`/${name}`] ?? (isList(wanted) ? [] : undefined);
}
