import { FileTrouble } from '../package/problem.ts';
import { decodeAttribute, decodeText } from './xml-text.ts';

const spaceCode = 0x20;
const lessCode = 0x3c;
const greaterCode = 0x3e;
const slashCode = 0x2f;
const bangCode = 0x21;
const questionCode = 0x3f;
const equalsCode = 0x3d;
const doubleQuoteCode = 0x22;
const singleQuoteCode = 0x27;

/** Far beyond what any program nests or says of one element; what goes further only fills the memory. */
const deepest = 256;
const mostAttributes = 1000;

/**
 * Walks over XML text token by token and says where each stands, so that a change can be made in the text itself.
 * Checks that the text is well formed as far as nesting, attributes and entities go; document types are refused.
 * `next` throws a `FileTrouble` at the first fault.
 */
export class XmlScanner {
  readonly text: string;
  kind: 'open' | 'close' | 'text' | 'end' = 'text';
  /** Of an open or close tag, with its prefix. */
  name = '';
  /** Where the token stands: `text.slice(start, end)`. */
  start = 0;
  end: number;
  selfClosing = false;
  /** A text token that is a CDATA section. */
  cdata = false;
  attributeCount = 0;
  /** Four offsets an attribute: name from and to, value from and to. */
  private readonly spans: number[] = [];
  private readonly open: string[] = [];
  private readonly limit: number;
  private roots = 0;
  private ampersand = -2;

  constructor(text: string, from = 0, to = text.length) {
    this.text = text;
    this.end = from;
    this.limit = to;
  }

  /** How many elements are open around the token (an open tag counts itself, a close tag no longer). */
  get depth(): number {
    return this.open.length + (this.kind === 'open' && this.selfClosing ? 1 : 0);
  }

  /** Goes to the next token; false at the end. Comments and processing instructions are passed over. */
  next(): boolean {
    for (;;) {
      this.start = this.end;
      if (this.start >= this.limit) return this.finish();
      if (this.text.charCodeAt(this.start) !== lessCode) return this.readText();
      const second = this.text.charCodeAt(this.start + 1);
      if (second === slashCode) return this.readClose();
      if (second === questionCode) this.passOver('?>');
      else if (second === bangCode) {
        if (this.readBang()) return true;
      } else return this.readOpen();
    }
  }

  /** Passes over text that somebody else has read: whole elements, or nothing. */
  goTo(end: number): void {
    this.end = end;
  }

  /** The characters that a text token stands for. */
  get content(): string {
    const raw = this.text.slice(this.start, this.end);
    return this.cdata ? raw.slice(9, -3) : decodeText(raw);
  }

  private finish(): boolean {
    if (this.open.length > 0) this.fail(`<${this.open.at(-1) ?? ''}> is not closed`);
    if (this.roots === 0) this.fail('no element');
    this.kind = 'end';
    return false;
  }

  private readText(): boolean {
    const found = this.text.indexOf('<', this.start);
    this.end = found < 0 || found > this.limit ? this.limit : found;
    this.kind = 'text';
    this.cdata = false;
    if (this.open.length === 0 && !/^[\s\ufeff]*$/.test(this.text.slice(this.start, this.end))) {
      this.fail('text outside the root element');
    }
    this.checkEntities(this.start, this.end);
    return true;
  }

  /** Each text is looked at for ampersands once: most have none, and then nothing is done for them. */
  private checkEntities(from: number, to: number): void {
    if (this.ampersand !== -1 && this.ampersand < from) this.ampersand = this.text.indexOf('&', from);
    if (this.ampersand >= from && this.ampersand < to) decodeAttribute(this.text.slice(from, to));
  }

  private readClose(): boolean {
    const greater = this.text.indexOf('>', this.start);
    if (greater < 0 || greater >= this.limit) this.fail('a close tag is cut off');
    this.end = greater + 1;
    this.kind = 'close';
    const expected = this.open.pop();
    this.name = this.text.slice(this.start + 2, greater).trimEnd();
    if (expected !== this.name) this.fail(`</${this.name.slice(0, 40)}> closes <${expected ?? ''}>`);
    return true;
  }

  private readBang(): boolean {
    if (this.text.startsWith('<!--', this.start)) {
      this.passOver('-->');
      return false;
    }
    if (!this.text.startsWith('<![CDATA[', this.start) || this.open.length === 0) {
      this.fail('a document type declaration');
    }
    this.passOver(']]>');
    this.kind = 'text';
    this.cdata = true;
    return true;
  }

  private passOver(ending: string): void {
    const found = this.text.indexOf(ending, this.start + 2);
    if (found < 0 || found + ending.length > this.limit) this.fail(`no ${ending}`);
    this.end = found + ending.length;
  }

  private readOpen(): boolean {
    const { text } = this;
    let at = this.endOfName(this.start + 1);
    if (at === this.start + 1) this.fail('a tag without a name');
    this.name = text.slice(this.start + 1, at);
    this.kind = 'open';
    this.attributeCount = 0;
    for (;;) {
      const before = at;
      at = this.skipSpace(at);
      const code = text.charCodeAt(at);
      if (code === greaterCode) {
        this.selfClosing = false;
        break;
      }
      if (code === slashCode && text.charCodeAt(at + 1) === greaterCode) {
        this.selfClosing = true;
        at++;
        break;
      }
      if (at === before) this.fail(`no space before an attribute of <${this.name.slice(0, 40)}>`);
      at = this.readAttribute(at);
    }
    this.end = at + 1;
    if (this.end > this.limit) this.fail('a tag is cut off');
    if (this.open.length === 0 && ++this.roots > 1) this.fail('a second root element');
    if (!this.selfClosing) this.open.push(this.name);
    // Twice the same attribute is no XML (1.0, 3.1): one reader would take the first, another the last.
    if (this.attributeCount > 1) this.checkAttributes();
    if (this.open.length > deepest) throw new FileTrouble('TooLarge', `elements nested ${deepest} deep`);
    return true;
  }

  private checkAttributes(): void {
    const { spans, text } = this;
    if (this.attributeCount > mostAttributes) {
      throw new FileTrouble('TooLarge', `<${this.name.slice(0, 40)}> has ${this.attributeCount} attributes`);
    }
    for (let one = 0; one < this.attributeCount * 4; one += 4) {
      const [from = 0, to = 0] = [spans[one], spans[one + 1]];
      for (let other = one + 4; other < this.attributeCount * 4; other += 4) {
        const start = spans[other] ?? 0;
        if ((spans[other + 1] ?? 0) - start !== to - from) continue;
        const name = text.slice(from, to);
        if (text.startsWith(name, start)) this.fail(`two attributes ${name.slice(0, 40)}`);
      }
    }
  }

  private readAttribute(from: number): number {
    const { text, spans } = this;
    const nameEnd = this.endOfName(from);
    let at = this.skipSpace(nameEnd);
    if (nameEnd === from || text.charCodeAt(at) !== equalsCode) this.fail('an attribute without a value');
    at = this.skipSpace(at + 1);
    const quote = text.charCodeAt(at);
    if (quote !== doubleQuoteCode && quote !== singleQuoteCode) this.fail('an attribute without quotes');
    const valueEnd = text.indexOf(quote === doubleQuoteCode ? '"' : "'", at + 1);
    if (valueEnd < 0 || valueEnd >= this.limit) this.fail('an attribute is cut off');
    const base = this.attributeCount++ * 4;
    spans[base] = from;
    spans[base + 1] = nameEnd;
    spans[base + 2] = at + 1;
    spans[base + 3] = valueEnd;
    for (let within = at + 1; within < valueEnd; within++) {
      if (text.charCodeAt(within) === lessCode) this.fail('a < in an attribute');
    }
    this.checkEntities(at + 1, valueEnd);
    return valueEnd + 1;
  }

  private endOfName(from: number): number {
    let at = from;
    for (; at < this.limit; at++) {
      const code = this.text.charCodeAt(at);
      if (code <= spaceCode || code === greaterCode || code === slashCode || code === equalsCode) break;
      if (code === lessCode || code === doubleQuoteCode || code === singleQuoteCode) break;
    }
    return at;
  }

  private skipSpace(from: number): number {
    let at = from;
    for (; at < this.limit; at++) {
      const code = this.text.charCodeAt(at);
      if (code !== spaceCode && code !== 0x0a && code !== 0x0d && code !== 0x09) break;
    }
    return at;
  }

  private fail(what: string): never {
    throw new FileTrouble('NotAWorkbook', `malformed XML at character ${this.start}: ${what}`);
  }

  /** Name, and the offsets of the value, of an attribute of the open tag. */
  attributeAt(index: number): { name: string; start: number; from: number; to: number } {
    const base = index * 4;
    const start = this.spans[base] ?? 0;
    const name = this.text.slice(start, this.spans[base + 1]);
    return { name, start, from: this.spans[base + 2] ?? 0, to: this.spans[base + 3] ?? 0 };
  }

  /** The value of an attribute of the open tag by its exact name; null when it has none. */
  attribute(name: string): string | null {
    const { spans, text } = this;
    for (let base = 0; base < this.attributeCount * 4; base += 4) {
      const from = spans[base] ?? 0;
      if ((spans[base + 1] ?? 0) - from !== name.length || !text.startsWith(name, from)) continue;
      return decodeAttribute(text.slice(spans[base + 2], spans[base + 3]));
    }
    return null;
  }
}
