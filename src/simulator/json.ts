import type {
  Json as DocumentJson,
  JsonObject as DocumentObject,
} from '../task-definition/definition.ts';

/** A value as requests and answers carry it. */
export type Json = DocumentJson;

/** An object as requests and answers carry it. */
export type JsonObject = DocumentObject;
