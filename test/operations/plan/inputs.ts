/** Inputs of a plan that gives nothing but the service. */
export const PLAN_INPUTS = {
  operation: 'plan',
  taskDefinition: 'td.json',
  cluster: 'c',
  service: 'web',
  launchType: 'service',
  launchPolicy: 'cheapest',
  interruptible: false,
  headroom: 0,
  mock: false,
  speed: 60,
  maxRetries: 0,
  format: 'text',
} as const;
