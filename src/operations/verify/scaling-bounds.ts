import type { Check } from './check.ts';

/** The desired count of a service is one that its autoscaling leaves alone. */
export const scalingBounds: Check = ({ service, desired }, { autoscaling }) => {
  if (service === undefined || service.schedulingStrategy === 'DAEMON') return [];
  const wanted = desired ?? service.desiredCount;
  const resource = service.name;
  const name = { cluster: service.clusterArn, service: resource };
  return [
    {
      resource,
      permission: 'application-autoscaling:DescribeScalableTargets',
      run: async () => {
        const bounds = await autoscaling.bounds(name);
        if (bounds === undefined || (wanted >= bounds.least && wanted <= bounds.most)) return [];
        const message = `The desired count is ${wanted}, and its autoscaling keeps between ${bounds.least} and ${bounds.most} tasks: it would change the count.`;
        const hint = 'Change the desired count, or the bounds of the scalable target.';
        return [{ id: 'scaling-bounds', severity: 'warning', resource, message, hint }];
      },
    },
  ];
};
