/** What Excel refuses, in the words of `Trouble`. */
import type { Trouble, TroubleCode } from '../write/outcome.ts';

/** The parts of an `OfficeExtension.Error` that tell what happened. */
export interface OfficeError extends Error {
  readonly code: string;
}

/** Whether this was thrown by Office.js (and not by a mistake of our own). */
export function isOfficeError(error: unknown): error is OfficeError {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string' &&
    'debugInfo' in error &&
    'message' in error &&
    typeof error.message === 'string'
  );
}

/** Whether a request was not looked at, or a reply not sent, because of its size. */
export function isTooLarge(error: unknown): boolean {
  return (
    isOfficeError(error) &&
    (error.code === 'ResponsePayloadSizeLimitExceeded' || error.code === 'RequestPayloadSizeLimitExceeded')
  );
}

/** The trouble behind an error of Office.js. Codes: Microsoft's page on error handling, and `Excel.ErrorCodes`. */
export function troubleOf(error: OfficeError): Trouble {
  const detail = `${error.code}: ${error.message}`;
  return { code: troubleCodes[error.code] ?? 'Unexpected', detail };
}

/** Does the work; what Excel refuses becomes trouble, our own mistakes are thrown. */
export async function withRefusals<Outcome>(
  work: () => Promise<Outcome>,
): Promise<Outcome | { readonly kind: 'trouble'; readonly trouble: Trouble }> {
  try {
    return await work();
  } catch (error) {
    if (isOfficeError(error)) return { kind: 'trouble', trouble: troubleOf(error) };
    throw error;
  }
}

const troubleCodes: Readonly<Record<string, TroubleCode>> = {
  InvalidOperationInCellEditMode: 'CellInEditMode',
  // Whether sheets may be added was asked first; what is denied after that is the file itself.
  AccessDenied: 'ReadOnly',
  ApiNotFound: 'HostTooOld',
  ApiNotAvailable: 'HostTooOld',
  NotImplemented: 'HostTooOld',
  UnsupportedFeature: 'HostTooOld',
  UnsupportedOperation: 'HostTooOld',
  // Somebody else changed the workbook, or Excel did not answer.
  Conflict: 'Interrupted',
  WriteNotSupportedWhenModalDialogOpen: 'CellInEditMode',
  InactiveWorkbook: 'Interrupted',
  InsertDeleteConflict: 'Interrupted',
  InvalidReference: 'Interrupted',
  ItemAlreadyExists: 'Interrupted',
  ItemNotFound: 'Interrupted',
  GeneralException: 'Interrupted',
  RequestAborted: 'Interrupted',
  ActivityLimitReached: 'Interrupted',
  ServiceNotAvailable: 'Interrupted',
  ServerError: 'Interrupted',
  InvalidOrTimedOutSession: 'Interrupted',
  ConnectionFailure: 'Interrupted',
  Timeout: 'Interrupted',
  HostRestartNeeded: 'Interrupted',
};
