/** Regions by the shape of their names, and the domain of their partition. @source SDK, partitions of client-ecs */
const PARTITIONS: readonly (readonly [RegExp, string])[] = [
  [/^(us|eu|ap|sa|ca|me|af|il|mx)-[a-z]+-\d+$/, 'amazonaws.com'],
  [/^us-gov-[a-z]+-\d+$/, 'amazonaws.com'],
  [/^cn-[a-z]+-\d+$/, 'amazonaws.com.cn'],
];

/** Which service where; `endpoint` when something else than AWS's own address is asked for. */
export interface Place {
  /** The service's name in host names, for example `ecs`. */
  readonly service: string;
  readonly region: string;
  readonly endpoint?: string | undefined;
}

/**
 * The URL to which a service's calls are posted, with a slash at its end.
 * @returns `undefined` where the SDK has rules that are not known here: other partitions, unusual URLs
 */
export function serviceUrl({ service, region, endpoint }: Place): URL | undefined {
  const domain = PARTITIONS.find(([shape]) => shape.test(region))?.[1];
  if (domain === undefined) return undefined;
  if (endpoint === undefined) return new URL(`https://${service}.${region}.${domain}/`);
  if (!URL.canParse(endpoint)) return undefined;
  const url = new URL(endpoint);
  const isPlain =
    /^https?:$/.test(url.protocol) &&
    `${url.username}${url.password}${url.search}${url.hash}` === '' &&
    /^(\/[\w.-]+)*\/?$/.test(url.pathname);
  if (!isPlain) return undefined;
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}
