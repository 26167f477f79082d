/** Which deployment group is meant. */
export interface GroupInputs {
  readonly codedeployApplication?: string;
  readonly codedeployDeploymentGroup?: string;
}

/** What is asked for a service that CodeDeploy deploys. */
export interface CodeDeployInputs extends GroupInputs {
  /** Path of the AppSpec. */
  readonly codedeployAppspec?: string;
  readonly codedeployDeploymentDescription?: string;
  readonly codedeployDeploymentConfig?: string;
  readonly onConflict: 'fail' | 'wait' | 'stop';
  readonly onTimeout: 'leave' | 'stop' | 'rollback';
}
