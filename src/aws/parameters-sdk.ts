/** The part of the Systems Manager client that is used; none of it reads a value. Loaded with the first call. */
export { DescribeParametersCommand, SSMClient } from '@aws-sdk/client-ssm';
