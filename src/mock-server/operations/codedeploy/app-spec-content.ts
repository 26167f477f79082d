import { createHash } from 'node:crypto';
import { parseDocument } from 'yaml';
import { type AppSpec, readAppSpec } from '../../../simulator/codedeploy/app-spec.ts';
import type { Json, JsonObject } from '../../../simulator/json.ts';
import { Refusal } from '../../../simulator/refusal.ts';

function invalid(message: string): Refusal {
  return new Refusal('InvalidRevisionException', message);
}

/**
 * The AppSpec of a revision, JSON or YAML, once its digest has been compared.
 * @throws Refusal RevisionRequiredException, InvalidRevisionException
 */
export function appSpecOf(revision: JsonObject | undefined): AppSpec {
  if (revision === undefined) {
    throw new Refusal('RevisionRequiredException', 'A revision is needed.');
  }
  const raw = (revision.appSpecContent ?? revision.string) as JsonObject | undefined;
  if (typeof raw?.content !== 'string') {
    throw invalid('The revision must have an AppSpec as its content.');
  }
  checkDigest(raw.content, raw.sha256);
  const read = readAppSpec(parse(raw.content));
  if (read.kind === 'wrong') throw invalid(read.message);
  return read.appSpec;
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
