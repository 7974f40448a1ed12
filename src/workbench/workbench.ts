/** The window: the sheet in its middle, the add-in's ribbon and pane around it, and what the person can switch. */
import type { Language } from '../i18n/language.ts';
import { fileProblemSentence } from '../i18n/command-line/file-problems.ts';
import { workbenchWords } from '../i18n/workbench.ts';
import { openWorkbook } from '../ooxml/workbook.ts';
import { addInAddress, addInFolder } from './add-in-files.ts';
import { answers, Bench } from './bench.ts';
import type { OpenFile } from './bench.ts';
import { element } from './element.ts';
import { acceptDrops } from './file-drops.ts';
import type { AddIn, RibbonButton } from './manifest.ts';
import { readManifest } from './manifest.ts';
import { awaitsWorkbook, NewWindows, receiveWorkbook } from './new-windows.ts';
import { PaneFrame } from './pane-frame.ts';
import { goAboutByF6 } from './regions.ts';
import { ribbon } from './ribbon.ts';
import { SheetArea } from './sheet-area.ts';
import type { SheetLook } from './sheet-area.ts';
import type { Theme } from './title-bar.ts';
import { drawTitleBar } from './title-bar.ts';
import { Traffic } from './traffic.ts';

const sample = 'dien-bien-60.xlsx';
const mime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export class Workbench {
  readonly element = element('div', 'workbench');
  #language: Language = 'vi';
  #theme: Theme = 'light';
  #paneWidth = 350;
  #manifest = '';
  #addIn: AddIn | null = null;
  #bench: Bench | null = null;
  #unsaved = false;
  readonly #sheets = new SheetArea(this.sheetLook);
  readonly #newWindows = new NewWindows(this.#language);
  readonly #traffic = new Traffic(this.#language);
  readonly #top = element('div', 'top');
  readonly #paneHead = element('div', 'pane-head');
  readonly #frame = element('iframe', '', { attributes: { id: 'pane' } });
  readonly #paneSide = element('aside', 'pane-side', { children: [this.#paneHead, this.#frame] });
  readonly #note = element('div', 'note', { attributes: { role: 'status' } });
  readonly #pane = new PaneFrame(this.#frame, (shown) => this.showPane(shown));

  constructor() {
    this.#paneSide.hidden = true;
    const foot = element('footer', 'foot', { children: [this.#note, this.#traffic.toggle] });
    const middle = element('div', 'middle', { children: [this.#sheets.element, this.#paneSide] });
    this.element.append(this.#top, this.#newWindows.bar, middle, this.#traffic.drawer, foot);
    goAboutByF6([
      this.#top,
      this.#newWindows.bar,
      ...this.#sheets.parts,
      this.#paneSide,
      this.#traffic.drawer,
      foot,
    ]);
    acceptDrops(this.element, (file) => void this.openFile(file));
    addEventListener('beforeunload', (event) => {
      if (this.#unsaved) event.preventDefault();
    });
    addEventListener('keydown', (event) => {
      if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      this.save();
    });
  }

  /** Reads the manifest and opens the sample, or the workbook that the add-in made in another window. */
  async start(): Promise<void> {
    this.note(workbenchWords[this.#language].notes.reading);
    this.#manifest = await (await fetch(`${addInFolder}manifest.xml`)).text();
    this.speak();
    // The first entry that a formula must judge then waits for nothing.
    answers.load().catch((error: unknown) => console.error(error));
    if (awaitsWorkbook()) {
      await this.openReceived();
      return;
    }
    const response = await fetch(sample);
    if (response.ok) this.open(sample, new Uint8Array(await response.arrayBuffer()));
    else this.note(workbenchWords[this.#language].notes.noSample);
  }

  private async openReceived(): Promise<void> {
    const received = await receiveWorkbook();
    if (received === null) {
      this.note(this.words.newWindows.notReceived);
      return;
    }
    this.open(received.name, received.bytes);
    // It is nowhere but in this window.
    this.#unsaved = true;
  }

  private get sheetLook(): SheetLook {
    return { language: this.#language, plain: this.#theme === 'contrast' };
  }

  private get words(): (typeof workbenchWords)[Language] {
    return workbenchWords[this.#language];
  }

  private open(name: string, bytes: Uint8Array): void {
    const opened = openWorkbook(bytes);
    if (opened.kind === 'problem') {
      this.note(fileProblemSentence(name, opened.problem, this.#language));
      return;
    }
    this.#unsaved = false;
    this.attach({ name, file: opened.file });
    this.note(this.words.notes.opened(name));
  }

  /** Puts a host in front of the file, and the pane in front of the host. */
  private attach(opened: OpenFile): void {
    const addIn = this.#addIn;
    const bench = new Bench(
      opened,
      { language: this.#language, addIn: addIn?.id ?? null },
      {
        onChange: () => this.#sheets.refreshSoon(),
        onRoundTrip: (trip) => {
          this.#traffic.add(trip);
          if (trip.changed) this.#unsaved = true;
        },
        onWritten: () => (this.#unsaved = true),
        onNote: (text) => this.note(text),
        onNewWorkbook: (bytes) => this.#newWindows.open(bytes),
        delay: () => this.#traffic.delay,
      },
    );
    this.#bench = bench;
    this.#traffic.host = bench.host;
    if (addIn !== null) this.#pane.attach(bench.host, addIn.paneUrl);
    this.drawTop();
    this.#sheets.attach(bench);
    this.#sheets.focus();
  }

  /** Draws everything that has words or colours anew. */
  private speak(): void {
    const { words } = this;
    document.documentElement.lang = this.#language;
    document.title = words.title;
    this.#addIn = readManifest(this.#manifest, this.#language, addInAddress);
    this.#traffic.language = this.#language;
    this.#newWindows.language = this.#language;
    this.#frame.title = this.#addIn.paneTitle;
    this.#paneSide.setAttribute('aria-label', this.#addIn.paneTitle);
    this.#paneHead.replaceChildren(
      element('h2', '', { text: this.#addIn.paneTitle }),
      element('button', 'close', {
        text: '×',
        attributes: { 'aria-label': words.pane.close, title: words.pane.close },
        onClick: () => this.showPane(false),
      }),
    );
    this.drawTop();
  }

  private drawTop(): void {
    const addIn = this.#addIn;
    const bar = drawTitleBar(
      {
        ...{ language: this.#language, theme: this.#theme, paneWidth: this.#paneWidth },
        name: this.#bench?.name ?? this.words.title,
      },
      {
        open: (file) => void this.openFile(file),
        save: () => this.save(),
        setLanguage: (language) => this.setLanguage(language),
        setTheme: (theme) => this.setTheme(theme),
        setPaneWidth: (width) => this.setPaneWidth(width),
      },
    );
    const tab = addIn === null ? [] : [ribbon(addIn, this.#language, (button) => void this.press(button))];
    this.#top.replaceChildren(bar, ...tab);
  }

  private setLanguage(language: Language): void {
    this.#language = language;
    this.#sheets.look = this.sheetLook;
    this.speak();
    if (this.#bench !== null) this.attach({ name: this.#bench.name, file: this.#bench.file });
  }

  private setTheme(theme: Theme): void {
    this.#theme = theme;
    document.documentElement.dataset['theme'] = theme;
    this.#pane.tellTheme(theme);
    this.#sheets.look = this.sheetLook;
  }

  private setPaneWidth(width: number): void {
    this.#paneWidth = width;
    this.#paneSide.style.width = `${String(width)}px`;
  }

  /** As Excel does: a command runs in the add-in's page, whether or not it is seen; the other kind shows the page. */
  private async press({ id, label, action }: RibbonButton): Promise<void> {
    if (action.kind === 'pane') {
      this.showPane(true);
      this.#pane.focus();
      return;
    }
    this.note(this.words.ribbon.running(label));
    await this.#pane.load()?.runCommand(action.name, id);
    this.note('');
  }

  private showPane(shown: boolean): void {
    this.#paneSide.hidden = !shown;
    this.setPaneWidth(this.#paneWidth);
    if (shown) this.#pane.load();
    else this.#sheets.focus();
  }

  private save(): void {
    const bench = this.#bench;
    if (bench === null) return;
    const href = URL.createObjectURL(new Blob([new Uint8Array(bench.file.save())], { type: mime }));
    element('a', '', { attributes: { href, download: bench.name } }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
    this.#unsaved = false;
    this.note(this.words.notes.saved(bench.name));
  }

  private async openFile(file: File): Promise<void> {
    const name = this.#bench?.name ?? '';
    if (this.#unsaved && !confirm(this.words.notes.discard(name))) return;
    this.open(file.name, new Uint8Array(await file.arrayBuffer()));
  }

  private note(text: string): void {
    this.#note.textContent = text;
  }
}
