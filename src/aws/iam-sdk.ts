/** The part of the IAM client that is used; loaded with the first call. */
export { GetRoleCommand, IAMClient, SimulatePrincipalPolicyCommand } from '@aws-sdk/client-iam';
