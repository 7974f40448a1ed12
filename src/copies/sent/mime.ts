/**
 * A message with one attachment as a mail program reads it: RFC 5322 with MIME (RFC 2045 to 2047, file names by RFC 2231,
 * addresses outside ASCII by RFC 6532). Lines end with CRLF, and none of a header is longer than 78 characters but for an
 * address or a file name that is.
 */

import { composed } from '../../text/spelling.ts';
import { linesOf, writable } from '../../text/written.ts';

interface Mailbox {
  readonly name: string;
  readonly address: string;
}

interface Attachment {
  readonly fileName: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

interface Message {
  readonly to: readonly Mailbox[];
  readonly subject: string;
  readonly date: Date;
  /** Lines; a line break within one parts it. */
  readonly text: readonly string[];
  readonly attachment: Attachment;
}

const lineEnd = '\r\n';
/** It has a character that no base64 has. */
const boundary = '=_binh-xet_1';

/**
 * The bytes of a message that is still to be sent: Outlook and Thunderbird open it for writing on (`X-Unsent`). It has no
 * From: whoever sends it has an account of their own.
 */
export function draftBytes({ to, subject, date, text, attachment }: Message): Uint8Array {
  const { type, bytes } = attachment;
  const fileName = oneLine(attachment.fileName);
  return new TextEncoder().encode(
    [
      'X-Unsent: 1',
      `Date: ${dateText(date)}`,
      ...(to.length === 0 ? [] : [`To: ${to.map(mailboxText).join(`,${lineEnd} `)}`]),
      `Subject: ${encodedText(subject)}`,
      'MIME-Version: 1.0',
      `Content-Type: multipart/mixed; boundary="${boundary}"`,
      '',
      `--${boundary}`,
      'Content-Type: text/plain; charset=UTF-8',
      'Content-Transfer-Encoding: base64',
      '',
      ...base64Lines(new TextEncoder().encode(bodyText(text))),
      `--${boundary}`,
      `Content-Type: ${type};${lineEnd} name="${isPlainName(fileName) ? fileName : encodedText(fileName)}"`,
      'Content-Transfer-Encoding: base64',
      `Content-Disposition: attachment;${lineEnd} ${fileNameText(fileName)}`,
      '',
      ...base64Lines(bytes),
      `--${boundary}--`,
      '',
    ].join(lineEnd),
  );
}

function bodyText(lines: readonly string[]): string {
  return lines
    .flatMap(linesOf)
    .map((line) => `${writable(line)}${lineEnd}`)
    .join('');
}

/** A text for a header: one line, and nothing that is not seen. */
function oneLine(text: string): string {
  return writable(
    composed(text)
      .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
      .trim(),
  );
}

/** `Tue, 01 Apr 2014 02:00:00 +0000`. */
function dateText(date: Date): string {
  return date.toUTCString().replace('GMT', '+0000');
}

function mailboxText({ name, address }: Mailbox): string {
  return name === '' ? address : `${encodedText(name)}${lineEnd} <${address}>`;
}

/** What stands as it is in a phrase and in a subject, and fits one line. */
const plain = /^[A-Za-z0-9][A-Za-z0-9 !*+/_'-]{0,59}$/;

/** A word of 75 characters, the longest that RFC 2047 allows, holds so many bytes. */
const wordBytes = 45;

/** A header's text: plain where it can be, else encoded words of whole characters. */
function encodedText(text: string): string {
  const clean = oneLine(text);
  if (plain.test(clean)) return clean;
  const encoder = new TextEncoder();
  const words: string[] = [''];
  for (const letter of clean) {
    const longer = `${words[words.length - 1] ?? ''}${letter}`;
    if (encoder.encode(longer).length <= wordBytes) words[words.length - 1] = longer;
    else words.push(letter);
  }
  return words.map((word) => `=?UTF-8?B?${base64(encoder.encode(word))}?=`).join(`${lineEnd} `);
}

function isPlainName(name: string): boolean {
  return /^[A-Za-z0-9 ._()+-]+$/.test(name);
}

/** By RFC 2231 where the name is not ASCII; older programs read the name of the content type, as Thunderbird writes it. */
function fileNameText(name: string): string {
  if (isPlainName(name)) return `filename="${name}"`;
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename*=UTF-8''${encoded}`;
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second, third] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    const group = (first << 16) | ((second ?? 0) << 8) | (third ?? 0);
    text += digits.charAt(group >> 18) + digits.charAt((group >> 12) & 63);
    text += second === undefined ? '=' : digits.charAt((group >> 6) & 63);
    text += third === undefined ? '=' : digits.charAt(group & 63);
  }
  return text;
}

/** In lines of 76 characters. */
function base64Lines(bytes: Uint8Array): readonly string[] {
  const lineBytes = 57;
  const count = Math.ceil(bytes.length / lineBytes);
  return Array.from({ length: count }, (_, line) =>
    base64(bytes.subarray(line * lineBytes, (line + 1) * lineBytes)),
  );
}

/**
 * The addresses that a cell has, several with `;`, `,` or a line break between them, as they stand in a message: the
 * domain in ASCII. What is no address is left out.
 */
export function addressesIn(text: string): readonly string[] {
  return composed(text)
    .split(/[;,\s]+/u)
    .flatMap((part) => {
      const [local, domain, ...more] = part.replace(/^<|>$/gu, '').split('@');
      if (!local || !domain || more.length > 0 || !isLocalPart(local)) return [];
      const ascii = asciiDomain(domain);
      return ascii === null ? [] : [`${local}@${ascii}`];
    });
}

/** Without quotes: letters of any script, digits, and what RFC 5322 allows in an atom; dots between. */
function isLocalPart(text: string): boolean {
  return /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u.test(text);
}

/** The domain as servers know it (IDNA); null for what is none. */
function asciiDomain(domain: string): string | null {
  if (!/^[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+$/u.test(domain)) return null;
  try {
    return new URL(`https://${domain}/`).hostname;
  } catch {
    return null;
  }
}
