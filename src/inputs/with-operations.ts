/** Every operation but the server. */
export const EVERY = [
  'validate',
  'render',
  'register',
  'deploy',
  'diff',
  'verify',
  'plan',
  'status',
  'rollback',
  'stop',
  'continue',
  'run-task',
  'init',
  'matrix',
  'fit',
] as const;

/** Those that edit and check a definition from a file or from AWS. */
export const FROM_AWS = [
  'render',
  'register',
  'deploy',
  'diff',
  'verify',
  'plan',
  'run-task',
] as const;

/** Those that edit and check a definition. */
export const WITH_DEFINITION = ['validate', ...FROM_AWS] as const;

/** Those that act on a service without a definition. */
export const STEERING = ['rollback', 'stop', 'continue'] as const;

/** Those that may ask AWS, for a service among other things. */
export const WITH_AWS = [...FROM_AWS, 'status', 'init', ...STEERING] as const;
