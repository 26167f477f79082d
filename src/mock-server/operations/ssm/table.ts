import type { OperationTable } from '../../operation.ts';
import { describeParameters } from './describe-parameters.ts';
import { getParameter } from './get-parameter.ts';
import { getParameters } from './get-parameters.ts';
import { putParameter } from './put-parameter.ts';

/** Operations of AWS Systems Manager that the mock plays, by their names on the wire. */
export const SSM_OPERATIONS: OperationTable = {
  PutParameter: putParameter,
  DescribeParameters: describeParameters,
  GetParameter: getParameter,
  GetParameters: getParameters,
};
