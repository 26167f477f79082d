import { configOf } from '../../../simulator/codedeploy/configs.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { configView } from '../../views/code-deploy-view.ts';

/** GetDeploymentConfig: by name. */
export const getDeploymentConfig: Operation = {
  input: { kind: 'structure', members: { deploymentConfigName: TEXT } },
  run: (world, { deploymentConfigName }) => ({
    deploymentConfigInfo: configView(configOf(world, String(deploymentConfigName))),
  }),
};
