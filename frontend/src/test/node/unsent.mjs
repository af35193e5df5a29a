globalThis.window = new EventTarget();
globalThis.document = Object.assign(new EventTarget(), { hidden: false });
const { Unsent } = await import('../../main/frontend/studio/unsent.js');

/** What is asked when the page is left: before a change, right after one, while it is read, and once it is sent. */
const host = Object.assign(new EventTarget(), { generation: 1, contains: () => false });
const sent = [];
host.addEventListener('changed', ({ detail }) => sent.push(detail.content));
let answer;
const unsent = new Unsent(host, () => new Promise((done) => { answer = done; }));
const tick = () => new Promise((done) => setTimeout(done, 0));
const asked = () => !window.dispatchEvent(Object.defineProperty(new Event('beforeunload', { cancelable: true }), 'returnValue', { writable: true }));

const before = asked();
unsent.touch();
const changed = asked();
const reading = asked();
answer('drawn');
await tick();
const after = asked();
unsent.touch();
document.hidden = true;
document.dispatchEvent(new Event('visibilitychange'));
answer('drawn on');
await tick();
unsent.touch();
unsent.close();
console.log(JSON.stringify({ before, changed, reading, after, closed: asked(), sent }));
