const STORE = 'drafts';
/** Days after which a draft that nobody came back to is forgotten. */
const FORGET = 60;

/** Drafts on this device, one for each officer and task; photos are kept as they are. */
export class Drafts {
  static async open() {
    const database = await asked(indexedDB.open('site-records', 1), (request) => {
      request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    });
    return new Drafts(database);
  }

  constructor(database) {
    this.database = database;
  }

  read(key) {
    return asked(this.store('readonly').get(key));
  }

  keep(key, draft) {
    return asked(this.store('readwrite').put(draft, key));
  }

  drop(key) {
    return asked(this.store('readwrite').delete(key));
  }

  async tidy(now) {
    const store = this.store('readwrite');
    const request = store.openCursor();
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) return;
      if (now - cursor.value.savedAt > FORGET * 86_400_000) cursor.delete();
      cursor.continue();
    };
  }

  store(mode) {
    return this.database.transaction(STORE, mode).objectStore(STORE);
  }
}

function asked(request, prepare = () => {}) {
  prepare(request);
  return new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
}
