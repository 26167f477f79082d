import { type Document, nearestPlace } from './document.ts';
import type { Finding } from './finding.ts';
import { childPointer, readablePath } from './json-pointer.ts';
import { normalize } from './normalize.ts';
import { showValue, valueAt } from './value-at.ts';

/** One complaint of ajv, as far as it is read here. */
interface Complaint {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  readonly params: { readonly [name: string]: unknown };
}

/**
 * What a user's own JSON Schema (draft 7) says of a definition, as it would be sent. A schema that cannot be read
 * is a finding too, so that a policy never lets everything pass because of a slip. The validator is loaded only
 * here.
 *
 * @param schemaText the text of the schema; its `$ref`s lead into itself
 */
export async function checkPolicy(
  document: Document,
  schemaText: string,
): Promise<readonly Finding[]> {
  const { Ajv } = await import('ajv');
  const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false, logger: false });
  try {
    const validate = ajv.compile(JSON.parse(schemaText));
    // Such a validator answers with a promise, which would count as a yes.
    if ('$async' in validate) return [unreadable('The policy cannot be used: it is $async.')];
    const { value } = normalize(document.value);
    if (validate(value)) return [];
    const complaints = (validate.errors ?? []) as readonly Complaint[];
    return withoutEchoes(complaints).map((one) => findingOf(document, one));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [unreadable(`The policy cannot be used: ${why.slice(0, 200)}.`)];
  }
}

/** `if`, `anyOf` and their like only repeat what the complaints inside them say. */
function withoutEchoes(complaints: readonly Complaint[]): readonly Complaint[] {
  const own = complaints.filter(({ keyword }) => !/^(?:if|anyOf|oneOf|allOf)$/.test(keyword));
  return own.length > 0 ? own : complaints;
}

function findingOf(document: Document, complaint: Complaint): Finding {
  const { instancePath, params, keyword, message = 'is not as the policy wants it' } = complaint;
  const name = params.additionalProperty ?? params.missingProperty;
  const pointer = typeof name === 'string' ? childPointer(instancePath, name) : instancePath;
  const says = keyword === 'additionalProperties' ? 'is not allowed' : message;
  const path = readablePath(keyword === 'required' ? instancePath : pointer);
  const value = valueAt(document.value, instancePath);
  const shown = typeof value === 'object' ? '' : ` (it is ${showValue(value, instancePath)})`;
  const given = keyword === 'enum' ? ` ${JSON.stringify(params.allowedValues)}` : '';
  return {
    rule: 'policy',
    severity: 'error',
    pointer,
    ...nearestPlace(document, pointer, keyword === 'additionalProperties' ? 'key' : 'value'),
    message: `The policy says of ${path}: ${says}${given}${shown}.`,
    hint: `Change ${readablePath(pointer)}, or the policy.`,
  };
}

function unreadable(message: string): Finding {
  return {
    rule: 'policy-unreadable',
    severity: 'error',
    pointer: '',
    line: 1,
    column: 1,
    message,
    hint: 'Give a JSON Schema of draft 7 in JSON.',
  };
}
