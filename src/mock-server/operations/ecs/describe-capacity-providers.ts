import { allProviders, findProvider } from '../../../simulator/ecs/capacity/capacity-providers.ts';
import type { Operation } from '../../operation.ts';
import { pageOf } from '../../page.ts';
import { PAGE_MEMBERS, TEXT, TEXTS } from '../../shapes.ts';
import { capacityProviderView } from '../../views/capacity-provider-view.ts';
import { missing } from '../../views/missing.ts';

/** DescribeCapacityProviders: by name or ARN, or all of them with those of Fargate. */
export const describeCapacityProviders: Operation = {
  input: {
    kind: 'structure',
    members: { ...PAGE_MEMBERS, capacityProviders: TEXTS, cluster: TEXT, include: TEXTS },
  },
  run: (world, request) => {
    const names = (request.capacityProviders ?? []) as readonly string[];
    const known = names.flatMap((name) => findProvider(world, name) ?? []);
    const all = names.length === 0 ? allProviders(world) : known;
    const { items, nextToken } = pageOf(all, request, 10);
    const unknown = names.filter((name) => findProvider(world, name) === undefined);
    return {
      capacityProviders: items.map((one) => capacityProviderView(world, one)),
      failures: unknown.map(missing),
      nextToken,
    };
  },
};
