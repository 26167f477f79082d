import { deleteConfig } from '../../../simulator/codedeploy/configs.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';

/** DeleteDeploymentConfig: a custom one that no group uses. */
export const deleteDeploymentConfig: Operation = {
  input: { kind: 'structure', members: { deploymentConfigName: TEXT } },
  run: (world, { deploymentConfigName }) => {
    deleteConfig(world, String(deploymentConfigName));
    return {};
  },
};
