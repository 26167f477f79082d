/** The part of the EC2 client that is used; loaded with the first call. */
export { DescribeSubnetsCommand, EC2Client } from '@aws-sdk/client-ec2';
