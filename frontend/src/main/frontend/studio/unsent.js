import { faultWords } from './fault-words.js';

const QUIET = 800;

/**
 * Tells the server what changed, once nothing has changed for a moment, and at once when the editor is left. Between two
 * answers of `read` the content is sent only if it differs.
 */
export class Unsent {
  constructor(host, read) {
    this.host = host;
    this.read = read;
    this.generation = host.generation;
    this.leave = (event) => {
      if (!event.relatedTarget || !host.contains(event.relatedTarget)) {
        this.flush();
      }
    };
    this.hide = async () => {
      await this.flush();
      if (!document.hidden) {
        host.dispatchEvent(new CustomEvent('seen'));
      }
    };
    // A page that goes away does not wait for what is still being read.
    this.ask = (event) => {
      if (this.waiting || this.reading) {
        event.preventDefault();
        // Browsers from before 2023 ask for this only.
        event.returnValue = true;
        this.flush();
      }
    };
    window.addEventListener('beforeunload', this.ask);
    host.addEventListener('focusout', this.leave);
    document.addEventListener('visibilitychange', this.hide);
    window.addEventListener('pagehide', this.hide);
  }

  /** What the server holds already. */
  known(content) {
    this.sent = content;
  }

  touch() {
    this.waiting = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), QUIET);
  }

  async flush() {
    clearTimeout(this.timer);
    if (!this.waiting) {
      return;
    }
    this.waiting = false;
    this.reading = true;
    const content = await this.read().finally(() => { this.reading = false; });
    if (content !== this.sent && !this.closed) {
      this.sent = content;
      this.host.dispatchEvent(new CustomEvent('changed', { detail: { content, generation: this.generation } }));
    }
  }

  close() {
    this.closed = true;
    clearTimeout(this.timer);
    window.removeEventListener('beforeunload', this.ask);
    this.host.removeEventListener('focusout', this.leave);
    document.removeEventListener('visibilitychange', this.hide);
    window.removeEventListener('pagehide', this.hide);
  }
}

/** A fault of the content, as a message's key and what the parser said. */
export function tellFault(host, key, detail = '') {
  host.dispatchEvent(new CustomEvent('failed', { detail: { key, detail: faultWords(host.language, String(detail)).slice(0, 2000), generation: host.generation } }));
}

/** A panel listens to selections only after its first paint. */
export function painted() {
  return new Promise((done) => setTimeout(done, 150));
}
