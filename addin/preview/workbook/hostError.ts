// Failures an add-in sees as `OfficeExtension.Error`, with the code Excel would give.

const MESSAGES = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound: 'The API you are trying to use could not be found.',
  GeneralException: 'There was an internal error while processing the request.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidObjectPath: 'The object path is not valid.',
  InvalidOperation: 'This operation is not permitted for the current object.',
  InvalidReference: 'This reference is not valid for the current operation.',
  ItemAlreadyExists: 'A resource with the same name or identifier already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
} as const;

export type HostErrorCode = keyof typeof MESSAGES;

export interface HostError extends Error {
  readonly code: HostErrorCode;
  /** The member that failed, where the thrower knows better than the caller. */
  readonly location: string | undefined;
}

export function hostError(code: HostErrorCode, message?: string, location?: string): HostError {
  const error = new Error(message ?? MESSAGES[code]);
  return Object.assign(error, { name: 'HostError', code, location });
}

export function isHostError(error: unknown): error is HostError {
  return error instanceof Error && error.name === 'HostError';
}

/** A member of Office.js that this host does not have. Loud, so that nothing is silently ignored. */
export function notImplemented(member: string): HostError {
  return hostError('ApiNotFound', `${member} is not implemented by this host`, member);
}
