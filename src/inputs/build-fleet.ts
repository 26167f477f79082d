import type { FleetInputs, ScheduledTaskInputs } from './fleet-inputs.ts';
import { given } from './given.ts';
import type { Values } from './values.ts';

/** Several services; which inputs they share is known to the door only. */
export function buildFleet(values: Values): { readonly fleet?: FleetInputs } {
  const text = values.services;
  if (text === undefined) return {};
  return { fleet: { text, shared: new Map(), maxParallel: values['max-parallel'] } };
}

/** What a matrix is made of. */
export function buildMatrix(values: Values) {
  return {
    services: values.services ?? '',
    ...given({ servicesPerJob: values['services-per-job'], wave: values.wave }),
  };
}

/** The rules and schedules that run tasks of the family. */
export function buildScheduledTasks(values: Values): ScheduledTaskInputs {
  return given({
    eventbridgeRules: values['eventbridge-rules'],
    eventbridgeSchedules: values['eventbridge-schedules'],
  });
}
