import type { OperationTable } from './operation.ts';
import { ECS_OPERATIONS } from './operations/ecs/table.ts';
import { STS_OPERATIONS } from './operations/sts/table.ts';

/** A service that speaks JSON: its name, and what it plays. */
export interface JsonService {
  readonly name: string;
  readonly operations: OperationTable;
}

/**
 * Services by what stands before the dot of the x-amz-target header. Those without operations are named in the log.
 * @source reference/wire-protocols.md section 1
 */
export const JSON_SERVICES: { readonly [prefix: string]: JsonService } = {
  AmazonEC2ContainerServiceV20141113: { name: 'ecs', operations: ECS_OPERATIONS },
  CodeDeploy_20141006: { name: 'codedeploy', operations: {} },
  GraniteServiceVersion20100801: { name: 'cloudwatch', operations: {} },
  Logs_20140328: { name: 'logs', operations: {} },
  secretsmanager: { name: 'secretsmanager', operations: {} },
  AmazonSSM: { name: 'ssm', operations: {} },
  AmazonEC2ContainerRegistry_V20150921: { name: 'ecr', operations: {} },
  AnyScaleFrontendService: { name: 'application-autoscaling', operations: {} },
};

/** A service that speaks the query protocol. */
export interface QueryService extends JsonService {
  /** Namespace of its answers. */
  readonly namespace: string;
}

/** Query services by the signing name in the Authorization header. */
export const QUERY_SERVICES: { readonly [signingName: string]: QueryService } = {
  sts: {
    name: 'sts',
    operations: STS_OPERATIONS,
    namespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
  },
};
