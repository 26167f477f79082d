/** The part of the CloudWatch Logs client that finds groups; loaded with the first call. */
export { CloudWatchLogsClient, DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';
