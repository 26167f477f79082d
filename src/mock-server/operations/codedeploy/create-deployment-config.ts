import { createConfig } from '../../../simulator/codedeploy/configs.ts';
import type { Operation } from '../../operation.ts';
import { OBJECT, TEXT } from '../../shapes.ts';
import { PLATFORM } from './shapes.ts';

/** CreateDeploymentConfig: a way of moving traffic. */
export const createDeploymentConfig: Operation = {
  input: {
    kind: 'structure',
    members: {
      deploymentConfigName: TEXT,
      minimumHealthyHosts: OBJECT,
      computePlatform: PLATFORM,
      trafficRoutingConfig: OBJECT,
      zonalConfig: OBJECT,
    },
    required: ['deploymentConfigName'],
  },
  run: (world, request) => ({ deploymentConfigId: createConfig(world, request).id }),
};
