import { READABLE, diagramReader } from './diagram-reader.js';
import { DiagramZoom, zoomBar } from './diagram-zoom.js';
import { element } from './studio/toolbar.js';

/** A process model with its done and current steps coloured. Light DOM, so that the page's styles reach the drawing. */
class BpmnDiagram extends HTMLElement {
  disconnectedCallback() {
    this.close();
  }

  close() {
    this.zoom?.close();
    this.viewer?.destroy();
    this.viewer = undefined;
    this.replaceChildren();
  }

  async show(xml, done, current, label, language) {
    this.close();
    const drawing = element('div', 'drawing', { role: 'img', 'aria-label': label });
    this.append(zoomBar(language, () => this.zoom), drawing);
    this.viewer = diagramReader(drawing, language);
    await this.viewer.importXML(xml);
    const canvas = this.viewer.get('canvas');
    const registry = this.viewer.get('elementRegistry');
    done.filter((id) => registry.get(id)).forEach((id) => canvas.addMarker(id, 'step-done'));
    current.filter((id) => registry.get(id)).forEach((id) => canvas.addMarker(id, 'step-current'));
    const start = registry.find((each) => each.type === 'bpmn:StartEvent')?.id;
    const here = current.concat([...done].reverse(), start ?? []).find((id) => registry.get(id));
    this.zoom = new DiagramZoom(canvas, { anchor: () => here, sheet: drawing });
    this.zoom.begin(READABLE);
  }
}

customElements.define('bpmn-diagram', BpmnDiagram);
