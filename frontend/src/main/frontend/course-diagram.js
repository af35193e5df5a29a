import { READABLE, diagramReader } from './diagram-reader.js';
import { DiagramZoom, zoomBar } from './diagram-zoom.js';
import { element } from './studio/toolbar.js';

const THINNEST = 1.5;
const WIDEST = 6;
const HEAD = 24;
/** On a shorter line only the number of passes. */
const ROOM = 120;

/** A process model with how often and how long at its steps and flows: words, and the width of the lines. */
class CourseDiagram extends HTMLElement {
  disconnectedCallback() {
    this.close();
  }

  close() {
    this.zoom?.close();
    this.viewer?.destroy();
    this.viewer = undefined;
    this.replaceChildren();
  }

  async show(xml, steps, flows, label, language) {
    this.close();
    const drawing = element('div', 'drawing', { role: 'img', 'aria-label': label });
    this.append(zoomBar(language, () => this.zoom), drawing);
    this.viewer = diagramReader(drawing, language);
    await this.viewer.importXML(xml);
    const registry = this.viewer.get('elementRegistry');
    const overlays = this.viewer.get('overlays');
    const mark = (id, kind, text, position) => {
      const words = element('span', `course-mark course-mark-${kind}`, {});
      words.textContent = text;
      overlays.add(id, 'course', { position, html: words });
    };
    Object.entries(steps).filter(([id]) => registry.get(id)).forEach(([id, text]) => mark(id, 'step', text, { bottom: -2, left: -4 }));
    Object.entries(flows).filter(([id]) => registry.get(id)).forEach(([id, { passes, text, share }]) => {
      const { at, length } = middle(registry.get(id));
      mark(id, 'flow', length < ROOM ? passes : text, at);
      const drawn = registry.getGraphics(id).querySelector('.djs-visual');
      drawn.querySelector(':scope > path')?.style.setProperty('stroke-width', `${THINNEST + share * (WIDEST - THINNEST)}px`);
      // Else the arrow's head would grow with its line.
      drawn.querySelectorAll('marker').forEach((head) => {
        const size = { markerUnits: 'userSpaceOnUse', markerWidth: HEAD, markerHeight: HEAD };
        Object.entries(size).forEach(([name, value]) => head.setAttribute(name, value));
      });
    });
    const canvas = this.viewer.get('canvas');
    const start = registry.find((each) => each.type === 'bpmn:StartEvent')?.id;
    this.zoom = new DiagramZoom(canvas, { anchor: () => start, sheet: drawing });
    this.zoom.begin(READABLE);
  }
}

/** Half way along the longest part of a line, from the corner of the box around it, and how long that part is. */
function middle({ waypoints }) {
  const left = Math.min(...waypoints.map(({ x }) => x));
  const top = Math.min(...waypoints.map(({ y }) => y));
  const parts = waypoints.slice(1).map((to, no) => ({ from: waypoints[no], to }));
  const length = ({ from, to }) => Math.hypot(to.x - from.x, to.y - from.y);
  const { from, to } = parts.reduce((longest, part) => (length(part) > length(longest) ? part : longest));
  const at = { left: (from.x + to.x) / 2 - left - 8, top: (from.y + to.y) / 2 - top + 4 };
  return { at, length: length({ from, to }) };
}

customElements.define('course-diagram', CourseDiagram);
