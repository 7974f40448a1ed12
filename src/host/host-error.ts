/**
 * Excel's errors, by the codes and with the messages of
 * https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
const messages = {
  AccessDenied: ['You cannot perform the requested operation.', 403],
  ApiNotFound: [
    'The API you are trying to use could not be found. It may be available in a newer version of the Office application.',
    404,
  ],
  Conflict: ['Request could not be processed because of a conflict.', 409],
  FormulaLengthExceedsLimit: ['The bytecode of the applied formula exceeds the maximum length limit.', 400],
  GeneralException: ['There was an internal error while processing the request.', 500],
  InsertDeleteConflict: ['The insert or delete operation attempted resulted in a conflict.', 409],
  InvalidArgument: ['The argument is invalid or missing or has an incorrect format.', 400],
  InvalidOperation: ['The operation attempted is invalid on the object.', 400],
  InvalidOperationInCellEditMode: [
    "The operation isn't available while Excel is in Edit cell mode. Exit Edit mode by using the Enter or Tab keys, or by selecting another cell, and then try again.",
    400,
  ],
  InvalidReference: ['This reference is not valid for the current operation.', 400],
  InvalidRequest: ['Cannot process the request.', 400],
  ItemAlreadyExists: ['The resource being created already exists.', 409],
  ItemNotFound: ["The requested resource doesn't exist.", 404],
  MergedRangeConflict: [
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
    400,
  ],
  NotImplemented: ["The requested feature isn't implemented.", 501],
  RangeExceedsLimit: ['The cell count in the range has exceeded the maximum supported number.', 400],
  RequestAborted: ['The request was aborted during run time.', 500],
  RequestPayloadSizeLimitExceeded: ['The request payload size has exceeded the limit.', 413],
  ResponsePayloadSizeLimitExceeded: ['The response payload size has exceeded the limit.', 413],
  ServiceNotAvailable: ['The service is unavailable.', 503],
  UnsupportedSheet: [
    'This sheet type does not support this operation, since it is a Macro or Chart sheet.',
    400,
  ],
} as const satisfies Readonly<Record<string, readonly [string, number]>>;

/** A code of `Excel.ErrorCodes` that this host may answer with. */
export type HostErrorCode = keyof typeof messages;

/** What Excel refuses: becomes an `OfficeExtension.Error` with the same code in the add-in. */
export class HostError extends Error {
  readonly code: HostErrorCode;
  /** The HTTP status that goes with the code. */
  readonly status: number;

  /** `detail` is for a developer who reads the message: what was asked, and what stands against it. */
  constructor(code: HostErrorCode, detail = '') {
    const [message, status] = messages[code];
    super(detail === '' ? message : `${message} ${detail}`);
    this.name = 'HostError';
    this.code = code;
    this.status = status;
  }
}

/** The error itself, or `GeneralException` for a failure of the host's own, with its place for a developer. */
export function asHostError(thrown: unknown): HostError {
  if (thrown instanceof HostError) return thrown;
  return new HostError(
    'GeneralException',
    thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown),
  );
}
