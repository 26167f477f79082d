import { createDeployment as create } from '../../../simulator/codedeploy/create-deployment.ts';
import { groupOf } from '../../../simulator/codedeploy/groups.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import { Refusal } from '../../../simulator/refusal.ts';
import type { Operation } from '../../operation.ts';
import { FLAG, OBJECT, TEXT } from '../../shapes.ts';
import { appSpecOf } from './app-spec-content.ts';
import { ALARMS, REVISION, ROLLBACK } from './shapes.ts';

/** Letters of a description at most. @source reference/codedeploy.md section 3 */
const MOST_LETTERS = 256;

/** CreateDeployment: a new task set, and the traffic that goes to it. */
export const createDeployment: Operation = {
  input: {
    kind: 'structure',
    members: {
      applicationName: TEXT,
      deploymentGroupName: TEXT,
      revision: REVISION,
      deploymentConfigName: TEXT,
      description: TEXT,
      autoRollbackConfiguration: ROLLBACK,
      overrideAlarmConfiguration: ALARMS,
      ignoreApplicationStopFailures: FLAG,
      targetInstances: OBJECT,
      updateOutdatedInstancesOnly: FLAG,
      fileExistsBehavior: TEXT,
    },
  },
  run: (world, request) => {
    const group = groupOf(world, request.applicationName, request.deploymentGroupName);
    const revision = request.revision as JsonObject | undefined;
    const appSpec = appSpecOf(world, revision);
    const { description, deploymentConfigName } = request;
    if (typeof description === 'string' && description.length > MOST_LETTERS) {
      throw new Refusal(
        'DescriptionTooLongException',
        `The description is longer than ${MOST_LETTERS} characters.`,
      );
    }
    const made = create(world, {
      group,
      revision: revision ?? {},
      appSpec,
      creator: 'user',
      over: overOf(request),
      ...(typeof deploymentConfigName === 'string' && { configName: deploymentConfigName }),
      ...(typeof description === 'string' && { description }),
    });
    return { deploymentId: made.id };
  },
};

/** What a request says of rollbacks and alarms stands over the group. */
function overOf({ autoRollbackConfiguration, overrideAlarmConfiguration }: JsonObject): JsonObject {
  return {
    ...(autoRollbackConfiguration !== undefined && { autoRollbackConfiguration }),
    ...(overrideAlarmConfiguration !== undefined && {
      overrideAlarmConfiguration,
      alarmConfiguration: overrideAlarmConfiguration,
    }),
  };
}
