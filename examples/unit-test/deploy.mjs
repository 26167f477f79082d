import {
  DescribeServicesCommand,
  UpdateServiceCommand,
  waitUntilServicesStable,
} from '@aws-sdk/client-ecs';

/** A deploy script as somebody may have it: it knows nothing of any mock. */
export async function deploy(ecs, { cluster, service, taskDefinition }) {
  await ecs.send(new UpdateServiceCommand({ cluster, service, taskDefinition }));
  const { services } = await ecs.send(
    new DescribeServicesCommand({ cluster, services: [service] }),
  );
  return services[0].deployments[0].rolloutState;
}

/** Waits as the AWS SDK does. */
export function waitUntilStable(client, { cluster, service }) {
  const pace = { client, maxWaitTime: 30, minDelay: 1, maxDelay: 1 };
  return waitUntilServicesStable(pace, { cluster, services: [service] });
}
