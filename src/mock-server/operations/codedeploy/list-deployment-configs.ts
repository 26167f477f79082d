import { configNames } from '../../../simulator/codedeploy/configs.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { listPage } from './page.ts';

/** ListDeploymentConfigs: names, AWS's own first. */
export const listDeploymentConfigs: Operation = {
  input: { kind: 'structure', members: { nextToken: TEXT } },
  run: (world, request) => listPage('deploymentConfigsList', configNames(world), request),
};
