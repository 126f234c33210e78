import type { XmlElement } from './xmlElement.ts';

export interface ManifestProblem {
  readonly code: ManifestProblemCode;
  readonly line: number;
  readonly path: string;
  /** What is the case, and what to do about it: one sentence each. */
  readonly what: string;
  readonly remedy: string;
}

/** Every problem the lint knows, in reading order; a list, so that the tests can show each one. */
export const manifestProblemCodes = [
  'XML_MALFORMED',
  'XML_DOCTYPE',
  'ELEMENT_UNKNOWN',
  'ELEMENT_ORDER',
  'ELEMENT_REPEATED',
  'ELEMENT_MISSING',
  'ATTRIBUTE_WRONG',
  'ID_INVALID',
  'VERSION_INVALID',
  'HOST_WRONG',
  'PERMISSIONS_WRONG',
  'LOCALE_INVALID',
  'DEFAULT_LOCALE_WRONG',
  'TEXT_EMPTY',
  'TEXT_TOO_LONG',
  'TEXT_LANGUAGE',
  'OVERRIDE_MISSING',
  'OVERRIDE_REPEATED',
  'RESID_LENGTH',
  'RESID_REPEATED',
  'RESID_DANGLING',
  'RESID_KIND',
  'RESID_UNUSED',
  'URL_INVALID',
  'URL_INSECURE',
  'URL_FOREIGN',
  'APP_DOMAIN_INVALID',
  'ICON_MISSING',
  'ICON_NOT_PNG',
  'ICON_SIZE',
  'ICON_SIZE_MISSING',
  'REQUIREMENT_UNKNOWN',
  'REQUIREMENT_INVALID',
  'REQUIREMENT_TOO_HIGH',
  'REQUIREMENT_MISSING',
  'RUNTIME_SPLIT',
  'RUNTIME_SHORT',
  'ACTION_INCOMPLETE',
  'CONTROL_ID_REPEATED',
] as const;

export type ManifestProblemCode = (typeof manifestProblemCodes)[number];

export function problem(
  code: ManifestProblemCode,
  { line, path }: Pick<XmlElement, 'line' | 'path'>,
  { what, remedy }: Pick<ManifestProblem, 'what' | 'remedy'>,
): ManifestProblem {
  return { code, line, path, what, remedy };
}
