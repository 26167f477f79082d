/** The parts of the CloudWatch client that are used; loaded with the first call. */
export { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
