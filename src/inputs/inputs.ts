import type { CodeDeployInputs, GroupInputs } from './codedeploy-inputs.ts';
import type { EditInputs, ServiceFileInputs } from './edit-inputs.ts';
import type { FleetInputs, ScheduledTaskInputs } from './fleet-inputs.ts';
import type { InitInputs } from './init-inputs.ts';
import type { PlanningInputs } from './planning-inputs.ts';
import type { RunTaskInputs } from './run-task-inputs.ts';

/** How a run is shown and which AWS it talks to. */
interface RunInputs {
  readonly format: 'text' | 'json';
  readonly mock: boolean;
  /** Seconds in the mock for one second outside. */
  readonly speed: number;
  /** Path of the scenario that the mock plays. */
  readonly scenario?: string;
  readonly region?: string;
  readonly maxRetries: number;
  /** Accounts that may be touched; any when absent. */
  readonly allowedAccountIds?: readonly string[];
  /** GitHub token for a comment on the pull request; a secret. */
  readonly commentToken?: string;
}

/** Which task definition is meant; the first of these that is given. */
export interface SourceInputs {
  /** A file, or what stands for one in AWS. */
  readonly taskDefinition?: string;
  readonly taskDefinitionArn?: string;
  readonly taskDefinitionFamily?: string;
  readonly taskDefinitionRevision?: number;
}

/** What a task definition is checked for. */
export interface CheckInputs {
  /** Groups of good practice. */
  readonly rules?: readonly string[];
  readonly ignoreRules?: readonly string[];
  readonly strict?: boolean;
  /** Path of a JSON Schema. */
  readonly policy?: string;
}

interface DefinitionInputs extends SourceInputs, EditInputs, CheckInputs {}

/** The service is asked for the definition that it runs, when that is the one meant. */
interface FromAwsInputs extends DefinitionInputs {
  readonly cluster: string;
  readonly service?: string;
}

interface ServiceInputs {
  readonly cluster: string;
  readonly service: string;
}

/** How long a deployment is followed. */
export interface WatchInputs {
  readonly waitForServiceStability: boolean;
  readonly waitForMinutes: number;
  readonly waitMaxDelaySeconds: number;
}

/** How a deployment is guarded, and what is done when it does not succeed. */
export interface RolloutInputs {
  readonly onFailure: 'leave' | 'rollback';
  readonly onCancel: 'leave' | 'stop' | 'rollback';
  /** A life cycle stage in the words of ECS, or `complete`. */
  readonly waitUntil: string;
  readonly alarms?: readonly string[];
  readonly alarmPreflight: 'watch' | 'fail';
  readonly bakeMinutes: number;
  readonly keepRevisions?: number;
}

/** A deploy without a service registers, and runs the task when one is asked for. */
interface DeployInputs
  extends RunInputs,
    DefinitionInputs,
    ServiceInputs,
    WatchInputs,
    RolloutInputs,
    ServiceFileInputs,
    Partial<RunTaskInputs>,
    Partial<CodeDeployInputs>,
    ScheduledTaskInputs {
  readonly operation: 'deploy';
  /** Several services in place of the one. */
  readonly fleet?: FleetInputs;
  readonly runTask?: boolean;
  readonly verify?: boolean;
  readonly ifUnchanged: 'register' | 'reuse';
  readonly fitCheck: 'warn' | 'fail' | 'off';
  readonly desiredCount?: number;
  readonly forceNewDeployment?: boolean;
  readonly suspendAutoscaling?: boolean;
  readonly serviceManagedEbsVolume?: object;
  readonly serviceManagedEbsVolumeName?: string;
}

interface ValidateInputs extends RunInputs, DefinitionInputs, ServiceFileInputs {
  readonly operation: 'validate';
  /** Further files. */
  readonly files?: readonly string[];
  readonly sarifFile?: string;
  /** Id of a rule to print instead of checking anything. */
  readonly explain?: string;
}

interface RenderInputs extends RunInputs, FromAwsInputs {
  readonly operation: 'render';
  readonly outputFile?: string;
}

interface RegisterInputs extends RunInputs, FromAwsInputs, ScheduledTaskInputs {
  readonly operation: 'register';
  readonly ifUnchanged: 'register' | 'reuse';
}

interface DiffInputs extends RunInputs, FromAwsInputs, ScheduledTaskInputs, ServiceFileInputs {
  readonly operation: 'diff';
  /** A file, or what stands for one in AWS; the revision that the service runs when absent. */
  readonly against?: string;
  readonly exitCode?: boolean;
}

interface VerifyInputs extends RunInputs, FromAwsInputs, ServiceFileInputs {
  readonly operation: 'verify';
}

interface PlanInputs
  extends RunInputs,
    DefinitionInputs,
    ServiceInputs,
    PlanningInputs,
    ServiceFileInputs {
  readonly operation: 'plan';
}

interface InitRunInputs extends RunInputs, ServiceInputs, InitInputs {
  readonly operation: 'init';
}

interface MatrixInputs extends RunInputs {
  readonly operation: 'matrix';
  /** The list of services, or the path of a file with it. */
  readonly services: string;
  readonly servicesPerJob?: number;
  readonly wave?: number;
}

interface FitInputs extends RunInputs {
  readonly operation: 'fit';
  /** Path of the problem file. */
  readonly problem: string;
  /** Seconds for each case. */
  readonly timeLimit: number;
}

interface RunTaskRunInputs extends RunInputs, FromAwsInputs, RunTaskInputs {
  readonly operation: 'run-task';
  readonly ifUnchanged: 'register' | 'reuse';
  readonly waitForMinutes: number;
}

interface RollbackInputs
  extends RunInputs,
    ServiceInputs,
    WatchInputs,
    GroupInputs,
    ScheduledTaskInputs {
  readonly operation: 'rollback';
  /** family:revision or ARN; the last one that was deployed well when absent. */
  readonly toRevision?: string;
  /** Path of the AppSpec. */
  readonly codedeployAppspec?: string;
}

interface StopInputs extends RunInputs, ServiceInputs, WatchInputs, GroupInputs {
  readonly operation: 'stop';
}

interface ContinueInputs extends RunInputs, ServiceInputs, WatchInputs, GroupInputs {
  readonly operation: 'continue';
  readonly waitUntil: string;
  readonly hookAction: 'continue' | 'rollback';
  /** Every hook that waits when absent. */
  readonly hookId?: string;
}

interface StatusInputs extends RunInputs, ServiceInputs {
  readonly operation: 'status';
}

/**
 * All that a run was asked for, checked and typed. A member that was not given and has no default is absent,
 * so that it is not sent. A deploy without a definition keeps the one that the service runs.
 */
export type Inputs =
  | ValidateInputs
  | RenderInputs
  | RegisterInputs
  | DeployInputs
  | DiffInputs
  | RollbackInputs
  | StopInputs
  | ContinueInputs
  | PlanInputs
  | VerifyInputs
  | StatusInputs
  | RunTaskRunInputs
  | InitRunInputs
  | MatrixInputs
  | FitInputs;

/** What the mock server was asked for on the command line. */
export interface MockServerInputs {
  readonly operation: 'mock';
  /** 0 takes any free port. */
  readonly port: number;
  /** Seconds in the mock for one second outside. */
  readonly speed: number;
  /** Path of the scenario. */
  readonly scenario?: string;
  /** Path of the file in which the account outlives the process. */
  readonly state?: string;
  /** Path of the file to which requests and answers are added. */
  readonly record?: string;
}

/** What a door makes of its arguments: something to run, or a text to print on stdout and nothing else. */
export type ParsedRun =
  | {
      readonly kind: 'run';
      readonly inputs: Inputs | MockServerInputs;
      readonly warnings: readonly string[];
    }
  | { readonly kind: 'print'; readonly text: string };
