import { createHash } from 'node:crypto';
import { parseDocument } from 'yaml';
import { type AppSpec, readAppSpec } from '../../../simulator/codedeploy/app-spec.ts';
import type { Json, JsonObject } from '../../../simulator/json.ts';
import { Refusal } from '../../../simulator/refusal.ts';
import type { World } from '../../../simulator/world.ts';
import { appSpecInS3 } from './s3-revision.ts';

function invalid(message: string): Refusal {
  return new Refusal('InvalidRevisionException', message);
}

/**
 * The AppSpec of a revision, JSON or YAML: its content, once its digest has been compared, or an object in Amazon S3.
 * @throws Refusal RevisionRequiredException, InvalidRevisionException, RevisionDoesNotExistException
 */
export function appSpecOf(world: World, revision: JsonObject | undefined): AppSpec {
  if (revision === undefined) {
    throw new Refusal('RevisionRequiredException', 'A revision is needed.');
  }
  const read = readAppSpec(parse(textOf(world, revision)));
  if (read.kind === 'wrong') throw invalid(read.message);
  return read.appSpec;
}

function textOf(world: World, revision: JsonObject): string {
  if (revision.revisionType === 'GitHub') {
    throw invalid('A deployment to Amazon ECS cannot take its revision from GitHub.');
  }
  if (revision.revisionType === 'S3') {
    return appSpecInS3(world, (revision.s3Location ?? {}) as JsonObject);
  }
  const raw = (revision.appSpecContent ?? revision.string) as JsonObject | undefined;
  if (typeof raw?.content !== 'string') {
    throw invalid('The revision must have an AppSpec as its content.');
  }
  checkDigest(raw.content, raw.sha256);
  return raw.content;
}

function checkDigest(content: string, sha256: Json | undefined): void {
  if (sha256 === undefined) return;
  const actual = createHash('sha256').update(content, 'utf8').digest('hex');
  if (actual === String(sha256).toLowerCase()) return;
  throw invalid('The SHA256 hash of the AppSpec content does not match its content.');
}

function parse(content: string): Json {
  const document = parseDocument(content, { logLevel: 'silent' });
  const [error] = document.errors;
  if (error !== undefined) throw invalid(`The AppSpec is neither JSON nor YAML: ${error.message}`);
  return document.toJS({ maxAliasCount: 100 }) as Json;
}
