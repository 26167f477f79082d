import { type KnownCause, PAGES } from './cause.ts';

/**
 * Images that cannot be pulled or do not fit.
 * @source AWS developer guide, "CannotPullContainer task errors"; agent error names
 */
export const IMAGE_CAUSES: readonly KnownCause[] = [
  {
    id: 'image-platform',
    pattern: /does not contain descriptor matching platform|exec format error/,
    title: 'The image is built for another CPU architecture.',
    fix: 'Build the image for the platform in runtimePlatform.cpuArchitecture, or change that field.',
    link: PAGES.pull,
    example:
      "CannotPullContainerError: image Manifest does not contain descriptor matching platform 'linux/amd64'",
  },
  {
    id: 'image-rate-limit',
    pattern: /toomanyrequests/,
    title: 'The registry refused the pull: its rate limit is reached.',
    fix: 'Give repositoryCredentials for the registry, or mirror the image to Amazon ECR.',
    link: PAGES.pull,
    example: 'CannotPullContainerError: toomanyrequests: You have reached your pull rate limit',
  },
  {
    id: 'image-denied',
    pattern:
      /CannotPullECRContainerError|CannotPull.*(403 Forbidden|no basic auth credentials|pull access denied|AccessDenied|not authorized)/s,
    title: 'The registry does not let this task pull the image.',
    fix: 'Allow the ecr: pull actions in the execution role and in the repository policy.',
    link: PAGES.pull,
    example: 'CannotPullContainerError: error response: 403 Forbidden',
  },
  {
    id: 'image-network',
    pattern:
      /CannotPull.*(i\/o timeout|request canceled|context canceled|deadline exceeded|dial tcp|no such host)/s,
    title: 'The task has no network path to the registry.',
    fix: 'Give the task a public IP, a NAT gateway, or VPC endpoints for ecr.api, ecr.dkr, s3 and logs.',
    link: PAGES.pull,
    example: 'CannotPullContainerError: failed to do request: dial tcp 10.0.0.1:443: i/o timeout',
  },
  {
    id: 'image-disk',
    pattern: /no space left on device/,
    title: 'The disk is too small for the image.',
    fix: 'Raise ephemeralStorage (Fargate) or the root volume of the instance, or make the image smaller.',
    link: PAGES.pull,
    example: 'CannotPullContainerError: write /layer: no space left on device',
  },
  {
    id: 'image-digest',
    pattern: /CannotPullImageManifestError/,
    title: 'The tag of the image could not be resolved to a digest.',
    fix: 'Check that the tag exists and that the execution role may read the repository, or name the image by digest.',
    link: PAGES.pull,
    example: 'CannotPullImageManifestError: Error response from daemon: manifest inspection failed',
  },
  {
    id: 'image-name',
    pattern: /CannotPull.*invalid reference format/s,
    title: 'The name of the image is not a valid image reference.',
    fix: 'Correct the image of the container: registry/repository:tag in lower case, without blanks or a scheme.',
    link: PAGES.pull,
    example: 'CannotPullContainerError: invalid reference format',
  },
  {
    id: 'image-missing',
    pattern: /CannotPull/,
    title:
      'CannotPullContainerError: the image cannot be pulled; most often its name or tag does not exist.',
    fix: 'Push the image first, and check the registry, repository, tag and Region of the image URI.',
    link: PAGES.pull,
    example: 'CannotPullContainerError: failed to resolve ref docker.io/example/app:9: not found',
  },
];
