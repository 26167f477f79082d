import type { Pair } from './row.ts';

/** What is changed in a task definition. */
export interface EditInputs {
  readonly image?: string;
  readonly containerName?: readonly string[];
  readonly environmentVariables?: readonly Pair[];
  readonly environmentRemove?: readonly string[];
  readonly environmentExclusive?: boolean;
  readonly envFiles?: readonly string[];
  readonly secrets?: readonly Pair[];
  readonly logConfigurationLogDriver?: string;
  readonly logConfigurationOptions?: readonly Pair[];
  readonly dockerLabels?: readonly Pair[];
  readonly command?: readonly string[];
  readonly images?: readonly Pair[];
  readonly taskRoleArn?: string;
  readonly executionRoleArn?: string;
  readonly cpu?: string;
  readonly memory?: string;
  readonly set?: readonly Pair[];
  readonly tags?: readonly Pair[];
  readonly merge?: readonly string[];
  readonly substitute?: boolean;
  readonly pinImageDigest?: boolean;
  readonly keepNullValueKeys?: readonly string[];
}

/** The service as a file. */
export interface ServiceFileInputs {
  /** Path of the service definition. */
  readonly serviceDefinition?: string;
}
