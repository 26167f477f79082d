import type { JsonObject } from '../../definition.ts';
import { textAt } from '../../reader.ts';

/** A role as the definition names it. */
export interface RoleText {
  readonly name: 'taskRoleArn' | 'executionRoleArn';
  readonly text: string;
}

/** The roles of a definition that are texts, empty ones too. */
export function roleTexts(definition: JsonObject): readonly RoleText[] {
  return (['taskRoleArn', 'executionRoleArn'] as const).flatMap((name) => {
    const text = textAt(definition, name);
    return text === undefined ? [] : [{ name, text }];
  });
}
