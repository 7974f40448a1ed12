/**
 * Who has a file open in an office program: Excel and Word lay `~$name` beside it, LibreOffice `.~lock.name#`. After a crash
 * these stay, so that nobody may have it open at all.
 */
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

export interface Opened {
  /** As the program knows the person; '' where it does not say. */
  readonly who: string;
  /** The file that says so, to be deleted where nobody has the other one open. */
  readonly mark: string;
}

/** Whoever has the file open, as far as a file beside it tells; null where none does. */
export async function openedElsewhere(path: string): Promise<Opened | null> {
  const [folder, name] = [dirname(path), basename(path)];
  for (const mark of [...excelMarks(name), `.~lock.${name}#`]) {
    const bytes = await readFile(join(folder, mark)).catch(() => null);
    if (bytes === null) continue;
    return {
      who: mark.startsWith('.') ? libreOfficeUser(bytes) : officeUser(bytes),
      mark: join(folder, mark),
    };
  }
  return null;
}

/** Word leaves out as many letters of a long name as it puts before it. */
function excelMarks(name: string): readonly string[] {
  const whole = `~$${name}`;
  return /\.docx$/iu.test(name) ? [whole, `~$${name.slice(1)}`, `~$${name.slice(2)}`] : [whole];
}

/**
 * The name in an owner file: in one byte a letter behind its length, and again in two bytes a letter behind its own, at 55 in
 * Excel's (165 bytes) and at 54 in Word's (162).
 */
function officeUser(bytes: Buffer): string {
  const at = bytes.length >= 165 ? 55 : 54;
  const length = bytes.length >= at + 2 ? bytes.readUInt16LE(at) : 0;
  if (length > 0 && length <= 53 && bytes.length >= at + 2 + 2 * length)
    return shown(bytes.toString('utf16le', at + 2, at + 2 + 2 * length));
  return shown(bytes.toString('latin1', 1, 1 + Math.min(bytes[0] ?? 0, 53)));
}

/** `Full Name,account,computer,date,profile;` */
function libreOfficeUser(bytes: Buffer): string {
  const [name = '', account = '', computer = ''] = bytes.toString('utf8').split(',');
  return shown(name) || shown([account, computer].filter((part) => part !== '').join(', '));
}

/** Without what would steer a terminal. */
function shown(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim();
}
