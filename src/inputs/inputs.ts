/** How a run is shown and which AWS it talks to. */
interface RunInputs {
  readonly format: 'text' | 'json';
  readonly mock: boolean;
  /** Seconds in the mock for one second outside. */
  readonly speed: number;
  readonly region?: string;
  readonly maxRetries: number;
}

/** The file of a task definition, and what is changed in it. */
interface DefinitionInputs {
  readonly taskDefinition: string;
  readonly image?: string;
  readonly containerName?: string;
}

interface ServiceInputs {
  readonly cluster: string;
  readonly service: string;
}

interface DeployInputs extends RunInputs, ServiceInputs {
  readonly operation: 'deploy';
  readonly desiredCount?: number;
  readonly forceNewDeployment?: boolean;
  readonly waitForServiceStability: boolean;
  readonly waitForMinutes: number;
}

interface DeployNothingNew extends DeployInputs {
  readonly taskDefinition?: never;
  readonly image?: never;
  readonly containerName?: never;
}

interface ValidateInputs extends RunInputs, DefinitionInputs {
  readonly operation: 'validate';
}

interface RenderInputs extends RunInputs, DefinitionInputs {
  readonly operation: 'render';
  readonly outputFile?: string;
}

interface RegisterInputs extends RunInputs, DefinitionInputs {
  readonly operation: 'register';
}

interface StatusInputs extends RunInputs, ServiceInputs {
  readonly operation: 'status';
}

/**
 * All that a run was asked for, checked and typed. A member that was not given and has no default is absent,
 * so that it is not sent. A deploy either has a definition (which an image may be put into) or has none.
 */
export type Inputs =
  | ValidateInputs
  | RenderInputs
  | RegisterInputs
  | (DeployInputs & DefinitionInputs)
  | DeployNothingNew
  | StatusInputs;

/** What the mock server was asked for on the command line. */
export interface MockServerInputs {
  readonly operation: 'mock';
  /** 0 takes any free port. */
  readonly port: number;
  /** Seconds in the mock for one second outside. */
  readonly speed: number;
}

/** What a door makes of its arguments: something to run, or a text to print on stdout and nothing else. */
export type ParsedRun =
  | {
      readonly kind: 'run';
      readonly inputs: Inputs | MockServerInputs;
      readonly warnings: readonly string[];
    }
  | { readonly kind: 'print'; readonly text: string };
