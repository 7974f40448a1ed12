/** What whoever runs a host can set, and what the host tells of its work. */
import type { Calculator } from './calculator.ts';
import type { HostErrorCode } from './host-error.ts';
import type { ApiVersion } from './requirements.ts';

/** A round trip that is made to fail. */
export interface Fault {
  /** Which one, counted from 1 over the life of the host. */
  readonly roundTrip: number;
  /** Nothing is done; all is done but the reply is lost; or so many actions are done and then it breaks off. */
  readonly when: 'before' | 'after' | { readonly afterActions: number };
  readonly code: HostErrorCode;
}

/** One message and its answer, for who wants to see the traffic. */
export interface RoundTrip {
  readonly number: number;
  readonly requestBytes: number;
  readonly replyBytes: number;
  readonly milliseconds: number;
  /** `worksheets.getItem("Điểm").getUsedRange() load values, address` */
  readonly calls: readonly string[];
  /** Something was written into the workbook; selecting and going to a sheet are not counted, as in Excel. */
  readonly changed: boolean;
  readonly error: { readonly code: string; readonly message: string; readonly location: string } | null;
}

export type Platform = 'desktop' | 'web';

export interface HostOptions {
  /** `web` has Excel's limits of 5 MB a message. Default: `desktop`. */
  readonly platform?: Platform;
  /** The latest ExcelApi set there is: newer members are `ApiNotFound`. Default: 1.14. */
  readonly apiVersion?: ApiVersion;
  /** Bytes a request and a reply may have; null for no limit. Default: as the platform. */
  readonly requestLimit?: number | null;
  readonly replyLimit?: number | null;
  /** BCP 47 tag of the language Excel speaks. Default: `vi-VN`. */
  readonly displayLanguage?: string;
  readonly fileName?: string;
  /** The id in the add-in's manifest, under which its settings are kept in the file. Default: the file's first add-in. */
  readonly addInId?: string;
  readonly readOnly?: boolean;
  /** Gives formulas their results; without one they keep the results they have. */
  readonly calculator?: Calculator | null;
  readonly faults?: readonly Fault[];
  /** Milliseconds each round trip takes at least. Default: 0. */
  readonly delay?: number;
  readonly onRoundTrip?: (trip: RoundTrip) => void;
  /**
   * The add-in wants another workbook opened beside this one (`Excel.createWorkbook`); gets the bytes of its file, which
   * can be opened. Default: there is nowhere to open it, and the add-in is answered `NotImplemented`.
   */
  readonly onNewWorkbook?: (bytes: Uint8Array) => void;
  readonly now?: () => Date;
}

/** Of the round trips that were answered. */
export interface Statistics {
  readonly syncs: number;
  /** Of requests and replies together. */
  readonly bytes: number;
  readonly requestBytes: number;
  readonly replyBytes: number;
}

/** https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins */
export const webLimit = 5 * 1024 * 1024;
