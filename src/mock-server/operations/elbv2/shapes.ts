import type { Shape, StructureShape } from '../../shape.ts';
import { FLAG, TEXT, TEXTS } from '../../shapes.ts';

/** A number of times, seconds, or a port. */
export function whole(min: number, max: number): Shape {
  return { kind: 'integer', min, max };
}

const PROTOCOL: Shape = {
  kind: 'string',
  oneOf: ['HTTP', 'HTTPS', 'TCP', 'TLS', 'UDP', 'TCP_UDP', 'GENEVE', 'QUIC', 'TCP_QUIC'],
};

const PORT = whole(1, 65_535);

function object(members: StructureShape['members'], required?: readonly string[]): StructureShape {
  return { kind: 'structure', members, ...(required && { required }) };
}

const GROUPS: Shape = {
  kind: 'list',
  of: object({ TargetGroupArn: TEXT, Weight: { kind: 'integer' } }),
};

/** Actions of listeners and rules. @source ELBv2 API reference, Action */
export const ACTIONS: Shape = {
  kind: 'list',
  of: object(
    {
      Type: {
        kind: 'string',
        oneOf: [
          'forward',
          'authenticate-oidc',
          'authenticate-cognito',
          'redirect',
          'fixed-response',
          'jwt-validation',
        ],
      },
      TargetGroupArn: TEXT,
      Order: whole(1, 50_000),
      ForwardConfig: object({
        TargetGroups: GROUPS,
        TargetGroupStickinessConfig: object({
          Enabled: FLAG,
          DurationSeconds: { kind: 'integer' },
        }),
      }),
      RedirectConfig: { kind: 'object' },
      FixedResponseConfig: { kind: 'object' },
      AuthenticateOidcConfig: { kind: 'object' },
      AuthenticateCognitoConfig: { kind: 'object' },
      JwtValidationConfig: { kind: 'object' },
    },
    ['Type'],
  ),
};

const VALUES = object({ Values: TEXTS, RegexValues: TEXTS });

/** Conditions of a rule. @source ELBv2 API reference, RuleCondition */
export const CONDITIONS: Shape = {
  kind: 'list',
  of: object({
    Field: TEXT,
    Values: TEXTS,
    RegexValues: TEXTS,
    HostHeaderConfig: VALUES,
    PathPatternConfig: VALUES,
    HttpHeaderConfig: object({ HttpHeaderName: TEXT, Values: TEXTS, RegexValues: TEXTS }),
    QueryStringConfig: object({
      Values: { kind: 'list', of: object({ Key: TEXT, Value: TEXT }) },
    }),
    HttpRequestMethodConfig: VALUES,
    SourceIpConfig: VALUES,
  }),
};

/** Health check of a target group. @source ELBv2 API reference, CreateTargetGroup */
export const HEALTH_CHECK = {
  HealthCheckProtocol: PROTOCOL,
  HealthCheckPort: TEXT,
  HealthCheckPath: { kind: 'string', max: 1024 },
  HealthCheckEnabled: FLAG,
  HealthCheckIntervalSeconds: whole(5, 300),
  HealthCheckTimeoutSeconds: whole(2, 120),
  HealthyThresholdCount: whole(2, 10),
  UnhealthyThresholdCount: whole(2, 10),
  Matcher: object({ HttpCode: TEXT, GrpcCode: TEXT }),
} as const satisfies StructureShape['members'];

/** What a target group is for. */
export const TRAFFIC = {
  Protocol: PROTOCOL,
  ProtocolVersion: TEXT,
  Port: PORT,
} as const satisfies StructureShape['members'];

/** Settings of a listener that CreateListener and ModifyListener share. */
export const LISTENER_MEMBERS = {
  Protocol: PROTOCOL,
  Port: PORT,
  SslPolicy: TEXT,
  Certificates: { kind: 'list', of: object({ CertificateArn: TEXT, IsDefault: FLAG }) },
  AlpnPolicy: TEXTS,
  MutualAuthentication: { kind: 'object' },
  DefaultActions: ACTIONS,
} as const satisfies StructureShape['members'];

/** Targets to register, to take out or to look at. */
export const TARGETS: Shape = {
  kind: 'list',
  of: object({ Id: TEXT, Port: PORT, AvailabilityZone: TEXT }, ['Id']),
};

/** Tags as Elastic Load Balancing carries them. */
export const ELB_TAGS: Shape = { kind: 'list', of: object({ Key: TEXT, Value: TEXT }) };

/** Attributes as pairs. */
export const ATTRIBUTES: Shape = { kind: 'list', of: object({ Key: TEXT, Value: TEXT }) };

/** A marker of an earlier page. */
export const MARKED = {
  Marker: TEXT,
  PageSize: whole(1, 400),
} as const satisfies StructureShape['members'];
