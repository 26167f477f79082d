import type { Rule } from '../rule.ts';
import {
  awslogsCreateGroup,
  awslogsMultiline,
  awslogsUnknownOption,
  logMode,
} from './awslogs-choices.ts';
import {
  firelensBuffer,
  firelensDependency,
  firelensMissing,
  firelensRouters,
} from './firelens.ts';
import { awslogsOptions, awslogsPrefix, splunkOptions } from './required-options.ts';

/** The rules of this folder. */
export const LOGGING_FOLDER: readonly Rule[] = [
  awslogsUnknownOption,
  awslogsMultiline,
  awslogsCreateGroup,
  logMode,
  firelensMissing,
  firelensRouters,
  firelensDependency,
  firelensBuffer,
  awslogsOptions,
  awslogsPrefix,
  splunkOptions,
];
