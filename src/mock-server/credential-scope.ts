/** What the Authorization header of a signed request says of where it goes. */
export interface CredentialScope {
  readonly region: string;
  readonly service: string;
}

const FALLBACK: CredentialScope = { region: 'us-east-1', service: '' };

/**
 * The Region and service of `Credential=<id>/<date>/<region>/<service>/aws4_request`; the signature is not
 * verified, and a header of another form stands for us-east-1.
 * @returns undefined without a header
 */
export function credentialScope(authorization: string | undefined): CredentialScope | undefined {
  if (authorization === undefined || authorization === '') return undefined;
  const scope = /Credential=[^/,\s]+\/\d*\/([a-z0-9-]+)\/([a-z0-9-]+)\/aws4_request/.exec(
    authorization,
  );
  const [, region, service] = scope ?? [];
  return region === undefined || service === undefined ? FALLBACK : { region, service };
}
