import type { OperationTable } from '../../operation.ts';
import { batchGetApplications } from './batch-get-applications.ts';
import { batchGetDeploymentGroups } from './batch-get-deployment-groups.ts';
import { batchGetDeploymentTargets } from './batch-get-deployment-targets.ts';
import { batchGetDeployments } from './batch-get-deployments.ts';
import { continueDeployment } from './continue-deployment.ts';
import { createApplication } from './create-application.ts';
import { createDeployment } from './create-deployment.ts';
import { createDeploymentConfig } from './create-deployment-config.ts';
import { createDeploymentGroup } from './create-deployment-group.ts';
import { deleteApplication } from './delete-application.ts';
import { deleteDeploymentConfig } from './delete-deployment-config.ts';
import { deleteDeploymentGroup } from './delete-deployment-group.ts';
import { getApplication } from './get-application.ts';
import { getDeployment } from './get-deployment.ts';
import { getDeploymentConfig } from './get-deployment-config.ts';
import { getDeploymentGroup } from './get-deployment-group.ts';
import { getDeploymentTarget } from './get-deployment-target.ts';
import { listApplications } from './list-applications.ts';
import { listDeploymentConfigs } from './list-deployment-configs.ts';
import { listDeploymentGroups } from './list-deployment-groups.ts';
import { listDeploymentTargets } from './list-deployment-targets.ts';
import { listDeployments } from './list-deployments.ts';
import { listTagsForResource } from './list-tags-for-resource.ts';
import { putLifecycleEventHookExecutionStatus } from './put-lifecycle-event-hook-execution-status.ts';
import { registerApplicationRevision } from './register-application-revision.ts';
import { stopDeployment } from './stop-deployment.ts';
import { tagResource } from './tag-resource.ts';
import { untagResource } from './untag-resource.ts';
import { updateDeploymentGroup } from './update-deployment-group.ts';

/** Operations of AWS CodeDeploy that the mock plays, by their names on the wire. */
export const CODEDEPLOY_OPERATIONS: OperationTable = {
  BatchGetApplications: batchGetApplications,
  BatchGetDeploymentGroups: batchGetDeploymentGroups,
  BatchGetDeploymentTargets: batchGetDeploymentTargets,
  BatchGetDeployments: batchGetDeployments,
  ContinueDeployment: continueDeployment,
  CreateApplication: createApplication,
  CreateDeployment: createDeployment,
  CreateDeploymentConfig: createDeploymentConfig,
  CreateDeploymentGroup: createDeploymentGroup,
  DeleteApplication: deleteApplication,
  DeleteDeploymentConfig: deleteDeploymentConfig,
  DeleteDeploymentGroup: deleteDeploymentGroup,
  GetApplication: getApplication,
  GetDeployment: getDeployment,
  GetDeploymentConfig: getDeploymentConfig,
  GetDeploymentGroup: getDeploymentGroup,
  GetDeploymentTarget: getDeploymentTarget,
  ListApplications: listApplications,
  ListDeploymentConfigs: listDeploymentConfigs,
  ListDeploymentGroups: listDeploymentGroups,
  ListDeploymentTargets: listDeploymentTargets,
  ListDeployments: listDeployments,
  ListTagsForResource: listTagsForResource,
  PutLifecycleEventHookExecutionStatus: putLifecycleEventHookExecutionStatus,
  RegisterApplicationRevision: registerApplicationRevision,
  StopDeployment: stopDeployment,
  TagResource: tagResource,
  UntagResource: untagResource,
  UpdateDeploymentGroup: updateDeploymentGroup,
};
