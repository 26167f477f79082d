import type { CodeDeployInputs, GroupInputs } from './codedeploy-inputs.ts';
import { given } from './given.ts';
import type { Values } from './values.ts';

/** What is asked for a service that CodeDeploy deploys, out of values that were checked. */
export function buildCodeDeploy(values: Values): CodeDeployInputs {
  return {
    onConflict: values['on-conflict'],
    onTimeout: values['on-timeout'],
    ...buildGroup(values),
    ...given({
      codedeployAppspec: values['codedeploy-appspec'],
      codedeployDeploymentDescription: values['codedeploy-deployment-description'],
      codedeployDeploymentConfig: values['codedeploy-deployment-config'],
    }),
  };
}

/** Which deployment group is meant, out of values that were checked. */
export function buildGroup(values: Values): GroupInputs {
  return given({
    codedeployApplication: values['codedeploy-application'],
    codedeployDeploymentGroup: values['codedeploy-deployment-group'],
  });
}
