/** The parts of the CodeCommit client that are used, loaded with the first call. */
export { CodeCommitClient, GetFileCommand } from '@aws-sdk/client-codecommit';
