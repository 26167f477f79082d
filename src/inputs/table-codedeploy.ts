import type { InputRow } from './row.ts';

const CODE = { group: 'codedeploy', operations: ['deploy'] } as const;

/** The inputs of a service that CodeDeploy deploys. Names and defaults are those of the official deploy action. */
export const CODEDEPLOY_ROWS = [
  {
    ...CODE,
    name: 'codedeploy-appspec',
    operations: ['deploy', 'rollback'],
    type: 'string',
    description:
      'AppSpec file, YAML or JSON. Without it, appspec.yaml, or one made from the service.',
    placeholder: 'file',
  },
  {
    ...CODE,
    name: 'codedeploy-application',
    operations: ['deploy', 'rollback', 'continue', 'stop'],
    type: 'string',
    description: 'CodeDeploy application. Without it, AppECS-<cluster>-<service>.',
    placeholder: 'name',
  },
  {
    ...CODE,
    name: 'codedeploy-deployment-group',
    operations: ['deploy', 'rollback', 'continue', 'stop'],
    type: 'string',
    description: 'CodeDeploy deployment group. Without it, DgpECS-<cluster>-<service>.',
    placeholder: 'name',
  },
  {
    ...CODE,
    name: 'codedeploy-deployment-description',
    type: 'string',
    description: 'What the deployment says of itself in the console. Without it, nothing.',
    placeholder: 'text',
  },
  {
    ...CODE,
    name: 'codedeploy-deployment-config',
    type: 'string',
    description: 'How the traffic moves. Without it, as the deployment group says.',
    placeholder: 'name',
  },
  {
    ...CODE,
    name: 'on-conflict',
    type: 'choice',
    values: ['fail', 'wait', 'stop'],
    default: 'fail',
    description: 'What to do about a CodeDeploy deployment that is under way already.',
  },
  {
    ...CODE,
    name: 'on-timeout',
    type: 'choice',
    values: ['leave', 'stop', 'rollback'],
    default: 'leave',
    description:
      'What to do with a CodeDeploy deployment that has not ended when the time is over.',
  },
] as const satisfies readonly InputRow[];
