import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { missing } from '../../views/missing.ts';
import { serviceDeploymentView } from '../../views/service-deployment-view.ts';

/** DescribeServiceDeployments: up to twenty by ARN. */
export const describeServiceDeployments: Operation = {
  input: {
    kind: 'structure',
    members: { serviceDeploymentArns: { kind: 'list', of: TEXT, min: 1, max: 20 } },
    required: ['serviceDeploymentArns'],
  },
  run: (world, { serviceDeploymentArns }) => {
    const arns = serviceDeploymentArns as readonly string[];
    const known = world.ecs.serviceDeployments;
    const found = arns.flatMap((arn) => known.get(arn) ?? []);
    return {
      serviceDeployments: found.map((one) => serviceDeploymentView(world, one)),
      failures: arns.filter((arn) => !known.has(arn)).map(missing),
    };
  },
};
