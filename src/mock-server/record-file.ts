import { closeSync, openSync, writeSync } from 'node:fs';
import { SlipwayError } from '../errors.ts';
import type { RequestRecord } from './answer-request.ts';
import type { Answer } from './protocols.ts';

/** A file to which requests and answers are added, one line of JSON for each. */
export interface RecordFile {
  add(record: RequestRecord, answer: Answer): void;
  close(): void;
}

/** Members whose values are never written. @source API references of Secrets Manager, ECR and STS */
const SECRET = /^(SecretString|SecretBinary|authorizationToken|SecretAccessKey|SessionToken)$/;

/** @throws SlipwayError mock-state when the file cannot be written */
export function openRecord(file: string): RecordFile {
  try {
    const fd = openSync(file, 'a');
    return {
      add: (record, answer) => void writeSync(fd, `${JSON.stringify(lineOf(record, answer))}\n`),
      close: () => closeSync(fd),
    };
  } catch (cause) {
    throw new SlipwayError({
      code: 'mock-state',
      message: `The file ${file} cannot be written: ${(cause as Error).message}.`,
      hint: 'Give --record a file in a folder that exists and may be written to.',
      cause,
    });
  }
}

/** One exchange without its headers, which hold the credentials, and without the values of secrets. */
function lineOf(record: RequestRecord, answer: Answer): object {
  const { atMs, service, operation, status, input } = record;
  const at = new Date(atMs).toISOString();
  return { at, service, operation, status, request: veiled(input), response: veiled(read(answer)) };
}

function read({ body, contentType }: Answer): unknown {
  return /json|cbor/.test(contentType) ? JSON.parse(body) : body;
}

function veiled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(veiled);
  if (typeof value !== 'object' || value === null) return value;
  const isSecure = (value as { readonly Type?: unknown }).Type === 'SecureString';
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => {
      const isHidden = SECRET.test(name) || (isSecure && name === 'Value');
      return [name, isHidden ? '***' : veiled(one)];
    }),
  );
}
