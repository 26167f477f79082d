import type { CheckFinding } from '../../report/check-finding.ts';
import type { JsonObject } from '../../task-definition/definition.ts';
import { listAt, objectAt, textAt } from '../../task-definition/reader.ts';
import type { Check } from './check.ts';
import { ecrImages } from './ecr-images.ts';
import { type ImagePlatform, platformsIn } from './platforms-in.ts';

/** The images of a definition in Amazon ECR are built for the platform that its tasks run on, as far as an index tells. */
export const imagePlatforms: Check = ({ definition, service }, ports) => {
  const wanted = platformOf(definition, service?.launchType === 'FARGATE');
  if (wanted === undefined) return [];
  return ecrImages(definition).map(({ resource, reference }) => ({
    resource,
    permission: 'ecr:BatchGetImage',
    run: async () =>
      judgePlatforms(resource, wanted, platformsIn(await ports.images.manifestOf(reference))),
  }));
};

/**
 * What images have to be built for. Without a runtimePlatform that is linux/amd64 on Fargate, and on container
 * instances whatever these are.
 * @source Amazon ECS API reference, RuntimePlatform
 */
function platformOf(definition: JsonObject, isFargateService: boolean): ImagePlatform | undefined {
  const platform = objectAt(definition, 'runtimePlatform');
  const isFargate =
    isFargateService || listAt(definition, 'requiresCompatibilities').includes('FARGATE');
  const cpu = textAt(platform, 'cpuArchitecture') ?? (isFargate ? 'X86_64' : undefined);
  if (cpu === undefined) return undefined;
  const family = textAt(platform, 'operatingSystemFamily') ?? 'LINUX';
  return {
    os: family.startsWith('WINDOWS') ? 'windows' : 'linux',
    architecture: cpu === 'ARM64' ? 'arm64' : 'amd64',
  };
}

/** What is wrong with an image that is built for these platforms, where another is wanted. */
export function judgePlatforms(
  resource: string,
  wanted: ImagePlatform,
  built: readonly ImagePlatform[],
): readonly CheckFinding[] {
  const isThere = ({ os, architecture }: ImagePlatform) =>
    os === wanted.os && architecture === wanted.architecture;
  if (built.length === 0 || built.some(isThere)) return [];
  const shown = [...new Set(built.map(shownPlatform))].join(', ');
  const message = `The image is built for ${shown}, and the tasks run on ${shownPlatform(wanted)}: they would not start.`;
  const hint = `Build the image for ${shownPlatform(wanted)} too, or set runtimePlatform in the task definition.`;
  return [{ id: 'image-platform', severity: 'error', resource, message, hint }];
}

function shownPlatform({ os, architecture }: ImagePlatform): string {
  return `${os}/${architecture}`;
}
