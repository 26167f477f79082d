import type { JsonObject } from './json.ts';

/** AWS's own "no": the control plane answers the caller with this code and message, and changes nothing. */
export class Refusal extends Error {
  /** Name of the exception on the wire, for example `ClientException`. */
  readonly code: string;
  /** HTTP status of the answer. */
  readonly status: number;
  /** Members of the exception beside its message. */
  readonly members: JsonObject = {};

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.status = status;
  }
}

/** A refusal for a value that the operation does not take. */
export function invalidParameter(message: string): Refusal {
  return new Refusal('InvalidParameterException', message);
}

/** A refusal for what the caller asks for as a whole. */
export function clientRefusal(message: string): Refusal {
  return new Refusal('ClientException', message);
}
