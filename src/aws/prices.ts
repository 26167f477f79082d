import type { Prices, RegionPrices } from '../ports/prices.ts';
import type { Connection } from './connection.ts';
import { createJsonClient, type JsonCall } from './json-client.ts';
import { lazily } from './lazily.ts';
import { type ListedProduct, ratesIn, usdOf } from './price-list.ts';
import { translateSdkError } from './sdk-error.ts';
import { signedTarget } from './signed-target.ts';

/** The Price List answers for all Regions in this one. @source AWS Billing user guide, "AWS Price List Query API endpoints" */
const HOME = 'us-east-1';

/** @source service model of the AWS Price List Service */
const PRICING = { name: 'pricing', target: 'AWSPriceListService', isTime: () => false } as const;
const HOST = { host: 'api.pricing', variable: 'PRICING' } as const;

/** Of the many products of an instance type, the one that container instances are. @source attributes of the service AmazonEC2 */
const PLAIN = {
  operatingSystem: 'Linux',
  tenancy: 'Shared',
  preInstalledSw: 'NA',
  capacitystatus: 'Used',
};

/** Requests that are under way at once. */
const AT_ONCE = 5;

type Filters = Readonly<Record<string, string>>;

/** The AWS Price List behind the port, over signed requests of our own. */
export function createPrices(connection: Connection, env: NodeJS.ProcessEnv): Prices {
  const connected = lazily(async () => {
    const target = await signedTarget({ ...connection, region: HOME }, env, HOST);
    return createJsonClient(PRICING, target);
  });
  const products = async (service: string, filters: Filters) => {
    const call = await connected();
    try {
      return await everyProduct(call, service, filters);
    } catch (error) {
      throw translateSdkError(error, 'GetProducts');
    }
  };
  return {
    list: async ({ region, isFargate, types }): Promise<RegionPrices> => {
      const instances: Record<string, number> = {};
      const [fargate] = await Promise.all([
        isFargate ? products('AmazonECS', { regionCode: region }) : [],
        inTurns(types, async (instanceType) => {
          const filters = { ...PLAIN, regionCode: region, instanceType };
          const [product] = await products('AmazonEC2', filters);
          const usd = product && usdOf(product);
          if (usd !== undefined) instances[instanceType] = usd;
        }),
      ]);
      return { instances, fargate: ratesIn(fargate) };
    },
  };
}

async function everyProduct(
  call: JsonCall,
  ServiceCode: string,
  filters: Filters,
): Promise<readonly ListedProduct[]> {
  const Filters = Object.entries(filters).map(([Field, Value]) => ({
    Type: 'TERM_MATCH',
    Field,
    Value,
  }));
  const all: ListedProduct[] = [];
  let NextToken: string | undefined;
  do {
    const input = { ServiceCode, Filters, FormatVersion: 'aws_v1', NextToken };
    const page = (await call('GetProducts', input)) as Page;
    all.push(...(page.PriceList ?? []).map((text) => JSON.parse(text) as ListedProduct));
    NextToken = page.NextToken || undefined;
  } while (NextToken !== undefined);
  return all;
}

/** Each product is JSON within the JSON of the answer. @source Price List API reference, GetProducts */
interface Page {
  readonly PriceList?: readonly string[];
  readonly NextToken?: string;
}

async function inTurns<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const open = [...all];
  const worker = async () => {
    for (let one = open.shift(); one !== undefined; one = open.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, all.length) }, worker));
}
