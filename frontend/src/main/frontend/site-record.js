import { Drafts } from './site-record/drafts.js';
import { Fields, element } from './site-record/fields.js';
import { Photos } from './site-record/photos.js';
import { wordsOf } from './site-record/words.js';

const SETTLED = 400;
const AGAIN = 15_000;

/**
 * The record of an inspection on a phone. It is told everything once; what is typed stays on the phone until the server has
 * confirmed it, and is sent under an id of its own, so that sending twice has one effect.
 */
class SiteRecord extends HTMLElement {
  async show(json) {
    const facts = JSON.parse(json);
    this.facts = facts;
    this.words = wordsOf(facts.language);
    this.key = `${facts.officer}/${facts.task}`;
    this.status = element('p', 'site-record-status', '', { role: 'status' });
    this.nameBar();
    this.drafts = await Drafts.open().catch(() => undefined);
    this.drafts?.tidy(Date.now());
    const kept = await this.drafts?.read(this.key).catch(() => undefined);
    this.draft = kept ?? { id: newId(), answers: { ...facts.initial }, photos: [], pending: false };
    this.draw();
    const resume = () => this.resume();
    window.addEventListener('online', resume);
    window.addEventListener('offline', resume);
    // A phone may end a page that is out of sight without a word.
    const flush = () => this.store();
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('pagehide', flush);
    this.leave = () => {
      window.removeEventListener('online', resume);
      window.removeEventListener('offline', resume);
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('pagehide', flush);
    };
    if (!this.drafts) this.say(this.words('unsafe'), 'bad');
    else if (kept) this.saved(kept.savedAt);
    else this.say(this.words('empty'));
    if (this.draft.pending) this.send();
  }

  /** The page's own bar speaks the page's language, too. */
  nameBar() {
    const bar = window.Vaadin?.connectionIndicator;
    if (!bar) return;
    bar.offlineText = this.words('barOffline');
    bar.reconnectingText = this.words('barAgain');
    bar.onlineText = this.words('barOnline');
  }

  disconnectedCallback() {
    this.leave?.();
    clearTimeout(this.retry);
    this.store();
  }

  draw() {
    this.fields = new Fields(this.facts.fields, this.draft.answers, this.words, () => this.changed());
    this.photos = new Photos(this.draft.photos, this.words, () => this.store(), (text) => this.say(text, 'bad'));
    this.fields.set('visitedOn', this.facts.today);
    this.button = element('button', 'site-record-sign', this.words('sign'), { type: 'button' });
    this.button.addEventListener('click', () => this.sign());
    this.replaceChildren(
      this.fields.element,
      this.photos.element,
      element('p', 'help', this.words('signHelp')),
      this.button,
      this.status,
    );
    this.lock(this.draft.pending);
  }

  changed() {
    this.fields.set('startedAt', clock(new Date()));
    clearTimeout(this.settle);
    this.settle = setTimeout(() => this.store(), SETTLED);
  }

  async store() {
    clearTimeout(this.settle);
    if (!this.drafts || this.done || !this.draft) return;
    this.draft.savedAt = Date.now();
    try {
      await this.drafts.keep(this.key, this.draft);
      if (!this.draft.pending) this.saved(this.draft.savedAt);
    } catch {
      this.say(this.words('unsafe'), 'bad');
    }
  }

  saved(at) {
    const kept = this.words('local', clock(new Date(at)));
    if (navigator.onLine) this.say(kept);
    else this.say(`${kept} · ${this.words('offline')}`, 'soon');
  }

  resume() {
    if (this.draft.pending) this.send();
    else if (this.draft.savedAt) this.saved(this.draft.savedAt);
    else this.say(this.words(navigator.onLine ? 'empty' : 'offline'), navigator.onLine ? '' : 'soon');
  }

  async sign() {
    if (this.draft.pending) {
      this.send();
      return;
    }
    this.fields.set('endedAt', clock(new Date()));
    const missing = this.fields.missing();
    if (Object.keys(missing).length > 0) {
      this.faulty(missing);
      return;
    }
    this.draft.pending = true;
    this.lock(true);
    await this.store();
    this.send();
  }

  faulty(faults) {
    this.say(this.words('faults', Object.keys(faults).length), 'bad');
    this.fields.mark(faults);
  }

  /** Nothing that is signed changes while it is on its way. */
  lock(locked) {
    this.fields.lock(locked);
    this.photos.lock(locked);
    this.button.textContent = this.words(locked ? 'resend' : 'sign');
  }

  async send() {
    if (this.sending || this.done) return;
    this.sending = true;
    clearTimeout(this.retry);
    this.say(this.words('sending'));
    try {
      await this.sendAll();
    } catch {
      this.say(this.words('waiting'), 'soon');
      this.retry = setTimeout(() => this.send(), AGAIN);
    } finally {
      this.sending = false;
    }
  }

  async sendAll() {
    for (const photo of this.draft.photos) {
      if (!photo.hash) {
        const answer = await this.post('photos', photo.blob, 'image/jpeg');
        if (!this.taken(answer)) return;
        photo.hash = answer.body.hash;
        await this.store();
      }
    }
    const record = {
      id: this.draft.id,
      taskId: this.facts.task,
      answers: this.fields.visible(),
      photos: this.draft.photos.map((photo) => photo.hash),
    };
    const answer = await this.post('records', JSON.stringify(record), 'application/json');
    if (!this.taken(answer)) return;
    this.done = true;
    await this.drafts?.drop(this.key);
    this.button.hidden = true;
    this.say(this.words('sent'), 'calm');
    this.dispatchEvent(new CustomEvent('record-sent'));
  }

  /** @throws when nothing came back, which is tried again */
  async post(what, body, type) {
    const response = await fetch(new URL(`${this.facts.address}/${what}`, document.baseURI), {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: {
        'Content-Type': type,
        'Accept-Language': this.facts.language,
        [this.facts.csrf.header]: this.facts.csrf.token,
      },
    });
    if (response.status >= 500) throw new Error('the server is not well');
    const isJson = response.headers.get('content-type')?.startsWith('application/json');
    return { status: response.status, body: isJson ? await response.json() : undefined };
  }

  taken({ status, body }) {
    if (status === 200 && body?.hash) return true;
    if (body?.errors || body?.message || status === 413) this.unlock();
    if (body?.errors) {
      this.faulty(body.errors);
    } else if (body?.message) {
      this.say(this.words('failed', body.message), 'bad');
    } else if (status === 0 || status === 401 || status === 403 || status === 200) {
      this.signedOut();
    } else {
      this.say(this.words('refused', status), 'bad');
    }
    return false;
  }

  unlock() {
    this.draft.pending = false;
    this.lock(false);
    this.store();
  }

  signedOut() {
    this.say(this.words('signedOut'), 'bad');
    const again = element('a', '', this.words('signIn'), { href: location.href });
    this.status.append(' ', again);
  }

  say(text, tone = '') {
    this.status.className = `site-record-status ${tone}`;
    if (this.status.textContent !== text) this.status.textContent = text;
  }
}

function clock(at) {
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
}

/** Random also where the page came without encryption. */
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((each) => each.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

customElements.define('site-record', SiteRecord);
