import type { JsonObject } from '../json.ts';
import { invalidParameter } from '../refusal.ts';
import type { RevisionConfig } from './deployment.ts';
import type { Controller, ServiceSettings } from './service.ts';

/** What a service would be after a request. */
export interface Scheduled {
  readonly isDaemon: boolean;
  readonly controller: Controller;
  readonly settings: ServiceSettings;
  /** Undefined for a service whose task sets come from outside. */
  readonly config: RevisionConfig | undefined;
}

/**
 * Refuses what the scheduling strategy or AWS Fargate does not take.
 * @throws Refusal InvalidParameterException
 * @source answers of AWS quoted in public; Amazon ECS API reference, CreateService.schedulingStrategy
 */
export function checkScheduling(request: JsonObject, scheduled: Scheduled): void {
  if (scheduled.isDaemon) checkDaemon(request, scheduled);
  if (scheduled.config?.launchType === 'FARGATE') checkFargate(scheduled.settings);
}

function checkDaemon(request: JsonObject, { controller, settings, config }: Scheduled): void {
  if (request.desiredCount !== undefined) {
    throw invalidParameter(
      'The daemon scheduling strategy does not support a desired count for services. Remove the desired count value and try again',
    );
  }
  if (settings.placementStrategy.length > 0) {
    throw invalidParameter(
      'The daemon scheduling strategy does not support placement strategies. Remove the placement strategy and try again',
    );
  }
  if (controller !== 'ECS') {
    throw invalidParameter(
      `The daemon scheduling strategy is not supported with the ${controller} deployment controller.`,
    );
  }
  checkPlaceOfDaemon(config);
  if (settings.deploymentConfiguration.maximumPercent !== 100) {
    throw invalidParameter('The daemon scheduling strategy only supports a maximumPercent of 100.');
  }
}

function checkPlaceOfDaemon(config: RevisionConfig | undefined): void {
  if (config?.launchType === 'FARGATE') {
    throw invalidParameter(
      'The daemon scheduling strategy is not supported with the FARGATE launch type.',
    );
  }
  if ((config?.capacityProviderStrategy ?? []).length === 0) return;
  throw invalidParameter(
    'Specifying a capacity provider strategy is not supported when you create a service using the DAEMON scheduling strategy.',
  );
}

/**
 * Fargate places tasks by itself.
 * @throws Refusal InvalidParameterException for strategies or constraints
 */
export function checkFargate({
  placementStrategy,
  placementConstraints,
}: Pick<ServiceSettings, 'placementStrategy' | 'placementConstraints'>): void {
  const given =
    (placementStrategy.length > 0 && 'strategies') ||
    (placementConstraints.length > 0 && 'constraints');
  if (!given) return;
  throw invalidParameter(`Placement ${given} are not supported with FARGATE launch type.`);
}
