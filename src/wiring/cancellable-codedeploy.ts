import type { CodeDeploy } from '../ports/codedeploy.ts';
import { usableAfterCancel } from './after-cancel.ts';
import { guard } from './guard.ts';

/** How long a CreateDeployment that is under way may still answer after the signal, ms: its id is worth having. */
const WRITE_GRACE_MS = 2_000;

/** The same port; after the signal a deployment can still be stopped, and nothing else begins. */
export function cancellableCodeDeploy(codedeploy: CodeDeploy, cancel: AbortSignal): CodeDeploy {
  const read = guard(cancel, 0);
  const write = guard(cancel, WRITE_GRACE_MS);
  const { stopDeployment } = usableAfterCancel(
    { stopDeployment: codedeploy.stopDeployment },
    cancel,
  );
  return {
    deploymentGroup: read(codedeploy.deploymentGroup),
    activeDeployments: read(codedeploy.activeDeployments),
    succeededAppSpecs: read(codedeploy.succeededAppSpecs),
    deployment: read(codedeploy.deployment),
    deploymentTarget: read(codedeploy.deploymentTarget),
    createDeployment: write(codedeploy.createDeployment),
    continueDeployment: write(codedeploy.continueDeployment),
    stopDeployment,
  };
}
