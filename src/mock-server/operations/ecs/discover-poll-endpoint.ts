import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';

/** DiscoverPollEndpoint: where an agent is to ask for work; nobody answers there, since the mock plays the agents itself. */
export const discoverPollEndpoint: Operation = {
  input: { kind: 'structure', members: { containerInstance: TEXT, cluster: TEXT } },
  run: ({ region }) => ({
    endpoint: `https://ecs-a-1.${region}.amazonaws.com/`,
    telemetryEndpoint: `https://ecs-t-1.${region}.amazonaws.com/`,
  }),
};
