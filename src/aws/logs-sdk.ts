/** The parts of the CloudWatch Logs client that are used; loaded with the first call. */
export { CloudWatchLogsClient, GetLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
