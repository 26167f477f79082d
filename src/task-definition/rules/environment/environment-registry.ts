import type { Rule } from '../rule.ts';
import { agentVariable, duplicateVariable, variableName, variableValue } from './environment.ts';
import { environmentFile, tooManyEnvironmentFiles } from './environment-files.ts';
import { duplicateSecret, secretAndVariable } from './secret-names.ts';
import { secretPlaceholder, secretReference, secretVersion } from './secret-reference.ts';

/** The rules of this folder. */
export const ENVIRONMENT_FOLDER: readonly Rule[] = [
  environmentFile,
  tooManyEnvironmentFiles,
  duplicateVariable,
  variableName,
  variableValue,
  agentVariable,
  secretAndVariable,
  duplicateSecret,
  secretReference,
  secretPlaceholder,
  secretVersion,
];
