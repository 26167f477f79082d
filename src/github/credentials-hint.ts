/**
 * What is missing in a workflow whose step finds no credentials, by the variables that the runner sets.
 * @returns `undefined` outside of GitHub Actions
 * @source GitHub Actions, "OpenID Connect": the URL of the token is there with the permission id-token: write only
 */
export function credentialsHint(
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  if (env.GITHUB_ACTIONS !== 'true') return undefined;
  if (env.AWS_ACCESS_KEY_ID === '' || env.AWS_SECRET_ACCESS_KEY === '') {
    return 'AWS_ACCESS_KEY_ID or AWS_SECRET_ACCESS_KEY is set to nothing: add the secret that it is taken from. Runs for pull requests out of forks and by Dependabot get no secrets.';
  }
  if (!env.ACTIONS_ID_TOKEN_REQUEST_URL) {
    return 'Give the job permissions: id-token: write and contents: read, and put a step with aws-actions/configure-aws-credentials and role-to-assume before this one. Pull requests out of forks cannot have that permission.';
  }
  return 'Put a step with aws-actions/configure-aws-credentials, role-to-assume and aws-region before this one, in the same job: the job may ask for an OIDC token, but no step has.';
}
