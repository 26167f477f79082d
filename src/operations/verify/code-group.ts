import { asSlipwayError } from '../../errors.ts';
import { findGroup } from '../find-group.ts';
import type { Check } from './check.ts';

/** The deployment group of a service that CodeDeploy moves is there and fits the service and its load balancer. */
export const codeGroup: Check = ({ service, group }, ports) => {
  if (service?.deploymentController !== 'CODE_DEPLOY' || group === undefined) return [];
  return [
    {
      resource: service.name,
      permission: 'codedeploy:GetDeploymentGroup',
      run: async () => {
        try {
          await findGroup(group, service, ports);
          return [];
        } catch (error) {
          const { code, message, hint } = asSlipwayError(error);
          if (!code.startsWith('codedeploy-group')) throw error;
          const resource = service.name;
          return [{ id: 'codedeploy-group', severity: 'error', resource, message, hint }];
        }
      },
    },
  ];
};
