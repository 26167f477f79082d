import type { Rule } from '../rule.ts';
import { duplicateTag } from './duplicate-tag.ts';
import { emptyTagKey } from './empty-tag-key.ts';
import { TAG_RULES } from './tag-rules.ts';

/** The rules of this folder. */
export const TAGS_FOLDER: readonly Rule[] = [duplicateTag, emptyTagKey, ...TAG_RULES];
