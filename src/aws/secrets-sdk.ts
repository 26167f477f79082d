/** The part of the Secrets Manager client that is used; none of it reads a value. Loaded with the first call. */
export { DescribeSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
