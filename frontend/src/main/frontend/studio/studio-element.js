import { tellFault } from './unsent.js';

const WARNINGS = 5;

/** What the editors of flows, forms and tables have in common: one content at a time, opened once, sent when it changes. */
export class StudioElement extends HTMLElement {
  disconnectedCallback() {
    this.close();
  }

  /** @return a question: whether this opening still is the one that is wanted */
  begin(content, readOnly, language, words, generation) {
    this.close();
    const opening = (this.opening = Symbol('opening'));
    Object.assign(this, { given: content, readOnly, language, words, generation, waiting: [] });
    this.build();
    return () => this.opening === opening && this.isConnected;
  }

  /** Runs at once, or as soon as the content is open. */
  whenOpen(run) {
    if (this.isOpen) {
      run();
    } else {
      this.waiting?.push(run);
    }
  }

  opened() {
    this.isOpen = true;
    this.waiting.forEach((run) => run());
    this.dispatchEvent(new CustomEvent('opened'));
  }

  /** An id that stands twice is a finding of the check, at its place. */
  warn(warnings) {
    const told = new Set(warnings.map(({ message }) => message).filter((message) => message && !/duplicate ID/i.test(message)));
    [...told].slice(0, WARNINGS).forEach((message) => tellFault(this, 'studio.open.warning', message));
  }

  broken(key, message) {
    tellFault(this, key, message);
    this.canvas.classList.add('studio-broken');
    this.canvas.dataset.note = this.words.own.noModel;
  }

  get isBroken() {
    return this.canvas.classList.contains('studio-broken');
  }

  /** While another file is shown the work waits outside the page, with all that can be undone. */
  rest() {
    this.resting = document.createDocumentFragment();
    this.resting.append(...this.childNodes);
  }

  resume() {
    if (this.resting) {
      this.append(this.resting);
      this.resting = undefined;
      this.whenOpen(() => this.resumed?.());
    }
  }

  close() {
    this.opening = undefined;
    this.isOpen = false;
    this.resting = undefined;
    this.unsent?.close();
    this.unsent = undefined;
    this.stopTranslating?.();
    this.replaceChildren();
  }

  refreshUndo(stack) {
    this.buttons.undo?.toggleAttribute('disabled', !stack?.canUndo());
    this.buttons.redo?.toggleAttribute('disabled', !stack?.canRedo());
  }

  flush() {
    return this.unsent?.flush();
  }
}
