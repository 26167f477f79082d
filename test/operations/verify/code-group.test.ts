import { codeGroup } from '../../../src/operations/verify/code-group.ts';
import { service } from '../../deployment/builders.ts';
import { definitionWith, denied, runCheck } from './subjects.ts';

const definition = definitionWith({});
const moved = service({ deploymentController: 'CODE_DEPLOY' });
const group = { cluster: 'c', service: 'web' };

test('a group that is not there is an error with its name', async () => {
  const codedeploy = { deploymentGroup: async () => undefined };
  const subject = { definition, service: moved, group };
  expect(await runCheck(codeGroup, subject, { codedeploy })).toMatchObject([
    {
      id: 'codedeploy-group',
      severity: 'error',
      message:
        'There is no deployment group DgpECS-c-web in the CodeDeploy application AppECS-c-web.',
    },
  ]);
});

test('a group that may not be read is for the caller to tell', async () => {
  const codedeploy = { deploymentGroup: async () => denied() };
  const subject = { definition, service: moved, group };
  const running = runCheck(codeGroup, subject, { codedeploy });
  await expect(running).rejects.toMatchObject({ code: 'aws-denied' });
});

test('a service that ECS moves has no group', async () => {
  expect(await runCheck(codeGroup, { definition, service: service(), group })).toEqual([]);
  expect(await runCheck(codeGroup, { definition, service: moved })).toEqual([]);
});
