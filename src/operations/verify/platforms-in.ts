import { membersOf, objectsOf, textOf } from '../../placement/members.ts';

/** What an image runs on, in the words of container images: linux or windows, amd64 or arm64. */
export interface ImagePlatform {
  readonly os: string;
  readonly architecture: string;
}

/**
 * The platforms that the index of an image lists. None for the manifest of a single image, which does not say it, and
 * for what is no manifest. Attestations are entries of an index too, for a platform that they call unknown.
 * @source OCI image specification, image index
 */
export function platformsIn(manifest: string | undefined): readonly ImagePlatform[] {
  return objectsOf(parsed(manifest).manifests)
    .map(({ platform }) => membersOf(typeof platform === 'object' && platform ? platform : {}))
    .map(({ os, architecture }) => ({ os: textOf(os), architecture: textOf(architecture) }))
    .filter(({ os, architecture }) => os !== 'unknown' && os !== '' && architecture !== '');
}

function parsed(manifest = '{}') {
  try {
    return membersOf(JSON.parse(manifest) ?? {});
  } catch {
    return membersOf({});
  }
}
