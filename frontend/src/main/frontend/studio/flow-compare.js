import { DiagramZoom, zoomBar } from '../diagram-zoom.js';
import { element } from './toolbar.js';
import { tellFault } from './unsent.js';

const WORDS = {
  zh: { left: '原流程', right: '新流程', legend: '图例', ADDED: '新增', REMOVED: '删除', CHANGED: '修改', MOVED: '仅移位', noModel: '没有可以显示的流程图。' },
  en: { left: 'Before', right: 'After', legend: 'Legend', ADDED: 'Added', REMOVED: 'Removed', CHANGED: 'Changed', MOVED: 'Moved only', noModel: 'There is no diagram to show.' },
};
const SIGNS = { ADDED: '＋', REMOVED: '－', CHANGED: '≠', MOVED: '↔' };

/** Two flows, one above the other; they scroll and zoom together. A difference is told by a sign and a colour. */
class FlowCompare extends HTMLElement {
  disconnectedCallback() {
    this.close();
  }

  async show(leftXml, rightXml, differences, language) {
    this.close();
    const opening = (this.opening = Symbol('opening'));
    this.words = language?.startsWith('zh') ? WORDS.zh : WORDS.en;
    this.language = language;
    this.differences = differences;
    this.waiting = [];
    this.build();
    const { createViewer, READABLE } = await import('./compare-viewer.js');
    if (this.opening !== opening || !this.isConnected) {
      return;
    }
    this.viewers = this.canvases.map((canvas) => createViewer(canvas, language));
    const drawn = await Promise.all([this.read(0, leftXml), this.read(1, rightXml)]);
    if (this.opening !== opening) {
      return;
    }
    if (drawn.every(Boolean)) {
      this.together();
    }
    this.fit(drawn, READABLE);
    this.isOpen = true;
    this.waiting.forEach((run) => run());
  }

  close() {
    this.opening = undefined;
    this.isOpen = false;
    this.zoom?.close();
    this.zoom = undefined;
    this.viewers?.forEach((viewer) => viewer.destroy());
    this.viewers = undefined;
    this.replaceChildren();
  }

  build() {
    const legend = element('ul', 'studio-legend', { 'aria-label': this.words.legend });
    for (const kind of Object.keys(SIGNS)) {
      const count = this.differences.filter((difference) => difference.kind === kind).length;
      const line = element('li');
      const sign = element('span', `studio-sign studio-${kind.toLowerCase()}`, { 'aria-hidden': 'true' });
      sign.textContent = SIGNS[kind];
      line.append(sign, `${this.words[kind]} ${count}`);
      legend.append(line);
    }
    const sides = element('div', 'studio-sides');
    this.canvases = ['left', 'right'].map((side) => {
      const part = element('section', 'studio-side', { 'aria-label': this.words[side] });
      const heading = element('h3');
      heading.textContent = this.words[side];
      const canvas = element('div', 'studio-canvas');
      part.append(heading, canvas);
      sides.append(part);
      return canvas;
    });
    const head = element('div', 'studio-head');
    head.append(legend, zoomBar(this.language, () => this.zoom));
    this.replaceChildren(head, sides);
  }

  async read(side, xml) {
    try {
      await this.viewers[side].importXML(xml);
      this.mark(this.viewers[side]);
      return true;
    } catch (fault) {
      this.canvases[side].classList.add('studio-broken');
      this.canvases[side].dataset.note = this.words.noModel;
      tellFault(this, 'studio.compare.unreadable', fault.message);
      return false;
    }
  }

  mark(viewer) {
    const registry = viewer.get('elementRegistry');
    for (const { elementId, kind } of this.differences) {
      const shape = registry.get(elementId);
      if (shape?.parent) {
        viewer.get('canvas').addMarker(elementId, `studio-${kind.toLowerCase()}`);
        const sign = element('span', `studio-sign studio-${kind.toLowerCase()}`, { role: 'img', 'aria-label': this.words[kind], title: this.words[kind] });
        sign.textContent = SIGNS[kind];
        viewer.get('overlays').add(elementId, 'difference', { position: shape.waypoints ? { top: -10, left: 0 } : { top: -11, left: -11 }, html: sign });
      }
    }
  }

  together() {
    let following = false;
    this.viewers.forEach((viewer, side) => {
      const other = this.viewers[1 - side].get('canvas');
      viewer.on('canvas.viewbox.changed', ({ viewbox }) => {
        if (following) {
          return;
        }
        following = true;
        const { width, height } = other.viewbox().outer;
        other.viewbox({ x: viewbox.x, y: viewbox.y, width: width / viewbox.scale, height: height / viewbox.scale });
        following = false;
      });
    });
  }

  /** Both sides show the same place, so that each has room for what only the other draws. */
  fit(drawn, readable) {
    const side = drawn.lastIndexOf(true);
    if (side >= 0) {
      const seen = this.viewers.filter((_, each) => drawn[each]).map((viewer) => viewer.get('canvas'));
      this.zoom = new DiagramZoom(this.viewers[side].get('canvas'), { bounds: () => around(seen.map((canvas) => canvas.viewbox().inner)), anchor: () => this.chosen });
      this.zoom.begin(readable);
    }
  }

  /** Marks an element on both sides and brings it into sight where it stands. */
  select(id) {
    this.chosen = id;
    const run = () => this.viewers.forEach((viewer) => {
      const canvas = viewer.get('canvas');
      const registry = viewer.get('elementRegistry');
      registry.filter((shape) => canvas.hasMarker(shape, 'studio-chosen')).forEach((shape) => canvas.removeMarker(shape, 'studio-chosen'));
      if (registry.get(id)?.parent) {
        canvas.addMarker(id, 'studio-chosen');
        canvas.scrollToElement(id, 60);
      }
    });
    if (this.isOpen) {
      run();
    } else {
      this.waiting?.push(run);
    }
  }
}

function around(boxes) {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return { x, y, width: Math.max(...boxes.map((box) => box.x + box.width)) - x, height: Math.max(...boxes.map((box) => box.y + box.height)) - y };
}

customElements.define('flow-compare', FlowCompare);
