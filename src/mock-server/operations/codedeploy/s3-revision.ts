import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { JsonObject } from '../../../simulator/json.ts';
import { Refusal } from '../../../simulator/refusal.ts';
import type { World } from '../../../simulator/world.ts';
import { fileInTar, fileInZip } from './archive.ts';

/** Names that an AppSpec has in an archive. @source reference/codedeploy.md section 2 */
const NAMES: readonly string[] = ['appspec.yaml', 'appspec.yml', 'appspec.json'];

/** An object of a bucket without versioning has this version. @source Amazon S3 user guide, "Managing objects in a versioning-suspended bucket" */
const NO_VERSION = 'null';

/**
 * The text of an AppSpec that is an object in Amazon S3, or in an archive there.
 * @throws Refusal InvalidRevisionException, RevisionDoesNotExistException
 */
export function appSpecInS3({ stores }: World, location: JsonObject): string {
  const { bucket, key, bundleType, version, eTag } = location;
  if (typeof bucket !== 'string' || typeof key !== 'string' || typeof bundleType !== 'string') {
    throw invalid('An S3 location needs a bucket, a key and a bundleType.');
  }
  const place = `s3://${bucket}/${key}`;
  const stored = stores.objects.get(`${bucket}/${key}`);
  if (stored === undefined) throw missing(`There is no object ${place}.`);
  const content = Buffer.from(stored, 'base64');
  const actual = createHash('md5').update(content).digest('hex');
  if (eTag !== undefined && String(eTag).replaceAll('"', '') !== actual) {
    throw missing(`The object ${place} has the ETag ${actual}, not ${String(eTag)}.`);
  }
  if (version !== undefined && version !== NO_VERSION) {
    throw missing(`The object ${place} has no version ${String(version)}.`);
  }
  const found = textIn(content, bundleType);
  if (found === undefined) throw invalid(`The archive ${place} holds no ${NAMES.join(' or ')}.`);
  return found;
}

function textIn(content: Buffer, bundleType: string): string | undefined {
  try {
    switch (bundleType) {
      case 'zip':
        return fileInZip(content, NAMES);
      case 'tar':
        return fileInTar(content, NAMES);
      case 'tgz':
        return fileInTar(gunzipSync(content, { maxOutputLength: MOST_BYTES }), NAMES);
      default:
        return content.toString('utf8');
    }
  } catch {
    throw invalid(`The object is not a ${bundleType} archive.`);
  }
}

/** An archive of a deployment is small; what unpacks to more is refused. */
const MOST_BYTES = 64 * 1024 * 1024;

function invalid(message: string): Refusal {
  return new Refusal('InvalidRevisionException', message);
}

function missing(message: string): Refusal {
  return new Refusal('RevisionDoesNotExistException', message);
}
