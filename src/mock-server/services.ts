import { EC2_QUERY } from './ec2-query.ts';
import type { OperationTable } from './operation.ts';
import { APPLICATION_AUTOSCALING_OPERATIONS } from './operations/application-autoscaling/table.ts';
import { AUTOSCALING_OPERATIONS } from './operations/autoscaling/table.ts';
import { CLOUDWATCH_OPERATIONS } from './operations/cloudwatch/table.ts';
import { CODECOMMIT_OPERATIONS } from './operations/codecommit/table.ts';
import { CODEDEPLOY_OPERATIONS } from './operations/codedeploy/table.ts';
import { EC2_OPERATIONS } from './operations/ec2/table.ts';
import { ECR_OPERATIONS } from './operations/ecr/table.ts';
import { ECS_OPERATIONS } from './operations/ecs/table.ts';
import { ELBV2_OPERATIONS } from './operations/elbv2/table.ts';
import { EVENTS_OPERATIONS } from './operations/events/table.ts';
import { IAM_OPERATIONS } from './operations/iam/table.ts';
import { LOGS_OPERATIONS } from './operations/logs/table.ts';
import { PRICING_OPERATIONS } from './operations/pricing/table.ts';
import { S3_OPERATIONS } from './operations/s3/table.ts';
import { SCHEDULER_OPERATIONS } from './operations/scheduler/table.ts';
import { SECRETSMANAGER_OPERATIONS } from './operations/secretsmanager/table.ts';
import { SSM_OPERATIONS } from './operations/ssm/table.ts';
import { STS_OPERATIONS } from './operations/sts/table.ts';
import { type Protocol, queryCompatibleJson } from './protocols.ts';

/** A service that speaks JSON: its name, and what it plays. */
export interface JsonService {
  readonly name: string;
  readonly operations: OperationTable;
  /** How it answers, unless by awsJson1.1. */
  readonly protocol?: Protocol;
  /** Its code for a request of a wrong shape, unless InvalidParameterException. */
  readonly invalidCode?: string;
}

const CLOUDWATCH = {
  name: 'cloudwatch',
  operations: CLOUDWATCH_OPERATIONS,
  invalidCode: 'ValidationError',
} as const;

/** Modelled errors of CloudWatch whose names are not their codes. @source service model of CloudWatch, awsQueryError */
const CLOUDWATCH_JSON: JsonService = {
  ...CLOUDWATCH,
  protocol: queryCompatibleJson('com.amazonaws.cloudwatch', {
    InvalidFormat: 'InvalidFormatFault',
    InvalidParameterCombination: 'InvalidParameterCombinationException',
    InvalidParameterValue: 'InvalidParameterValueException',
    LimitExceeded: 'LimitExceededFault',
    MissingParameter: 'MissingRequiredParameterException',
    ResourceNotFound: 'ResourceNotFound',
  }),
};

/**
 * Services by what stands before the dot of the x-amz-target header. Those without operations are named in the log.
 * @source reference/wire-protocols.md section 1
 */
export const JSON_SERVICES: { readonly [prefix: string]: JsonService } = {
  AmazonEC2ContainerServiceV20141113: { name: 'ecs', operations: ECS_OPERATIONS },
  CodeDeploy_20141006: {
    name: 'codedeploy',
    operations: CODEDEPLOY_OPERATIONS,
    invalidCode: 'InvalidInputException',
  },
  GraniteServiceVersion20100801: CLOUDWATCH_JSON,
  Logs_20140328: { name: 'logs', operations: LOGS_OPERATIONS },
  secretsmanager: { name: 'secretsmanager', operations: SECRETSMANAGER_OPERATIONS },
  AmazonSSM: { name: 'ssm', operations: SSM_OPERATIONS },
  AmazonEC2ContainerRegistry_V20150921: { name: 'ecr', operations: ECR_OPERATIONS },
  CodeCommit_20150413: { name: 'codecommit', operations: CODECOMMIT_OPERATIONS },
  AWSEvents: { name: 'events', operations: EVENTS_OPERATIONS, invalidCode: 'ValidationException' },
  AWSPriceListService: {
    name: 'pricing',
    operations: PRICING_OPERATIONS,
    invalidCode: 'InvalidParameterException',
  },
  AnyScaleFrontendService: {
    name: 'application-autoscaling',
    operations: APPLICATION_AUTOSCALING_OPERATIONS,
  },
};

/** A service that speaks the query protocol. */
export interface QueryService extends JsonService {
  /** Namespace of its answers. */
  readonly namespace: string;
}

/** Query services by the signing name in the Authorization header. */
export const QUERY_SERVICES: { readonly [signingName: string]: QueryService } = {
  elasticloadbalancing: {
    name: 'elasticloadbalancing',
    operations: ELBV2_OPERATIONS,
    namespace: 'http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/',
    invalidCode: 'ValidationError',
  },
  autoscaling: {
    name: 'autoscaling',
    operations: AUTOSCALING_OPERATIONS,
    namespace: 'http://autoscaling.amazonaws.com/doc/2011-01-01/',
    invalidCode: 'ValidationError',
  },
  monitoring: {
    ...CLOUDWATCH,
    namespace: 'http://monitoring.amazonaws.com/doc/2010-08-01/',
  },
  ec2: {
    name: 'ec2',
    operations: EC2_OPERATIONS,
    namespace: 'http://ec2.amazonaws.com/doc/2016-11-15/',
    invalidCode: 'InvalidParameterValue',
    protocol: EC2_QUERY,
  },
  iam: {
    name: 'iam',
    operations: IAM_OPERATIONS,
    namespace: 'https://iam.amazonaws.com/doc/2010-05-08/',
    invalidCode: 'ValidationError',
  },
  sts: {
    name: 'sts',
    operations: STS_OPERATIONS,
    namespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
  },
};

/** Amazon S3, which speaks REST: the path says what is meant. */
export const S3_SERVICE: JsonService = { name: 's3', operations: S3_OPERATIONS };

/** EventBridge Scheduler, which speaks REST with JSON. */
export const SCHEDULER_SERVICE: JsonService = {
  name: 'scheduler',
  operations: SCHEDULER_OPERATIONS,
  invalidCode: 'ValidationException',
};

/** Every operation that the mock plays, by service as the log of requests names it. */
export const MOCKED_OPERATIONS: { readonly [service: string]: OperationTable } = Object.fromEntries(
  [
    ...Object.values(JSON_SERVICES),
    ...Object.values(QUERY_SERVICES),
    S3_SERVICE,
    SCHEDULER_SERVICE,
  ].map((service) => [service.name, service.operations]),
);

/** Operations of a service by its name in the log of requests; none for an unknown one. */
export function operationsOf(name: string): OperationTable {
  return (Object.hasOwn(MOCKED_OPERATIONS, name) && MOCKED_OPERATIONS[name]) || {};
}
