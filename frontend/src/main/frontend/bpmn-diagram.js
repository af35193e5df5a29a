import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { DiagramZoom, zoomBar } from './diagram-zoom.js';
import MODEL_WORDS from '../resources/model-words.json';
import { element } from './studio/toolbar.js';

/** Pixels of a letter of a label, at most. */
const LETTER = 7;

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
    this.viewer = new NavigatedViewer({ container: drawing });
    if (!language.startsWith('zh')) {
      this.viewer.on('import.parse.complete', ({ definitions, elementsById }) => translate(definitions, elementsById));
    }
    await this.viewer.importXML(xml);
    const canvas = this.viewer.get('canvas');
    const registry = this.viewer.get('elementRegistry');
    done.filter((id) => registry.get(id)).forEach((id) => canvas.addMarker(id, 'step-done'));
    current.filter((id) => registry.get(id)).forEach((id) => canvas.addMarker(id, 'step-current'));
    const start = registry.find((each) => each.type === 'bpmn:StartEvent')?.id;
    const here = current.concat([...done].reverse(), start ?? []).find((id) => registry.get(id));
    this.zoom = new DiagramZoom(canvas, { anchor: () => here, sheet: drawing });
    this.zoom.fit();
  }
}

/** Before it is drawn, so that boxes and labels have room for the words; Chinese is narrower, and breaks anywhere. */
function translate(definitions, elementsById = {}) {
  Object.values(elementsById).filter(({ name }) => MODEL_WORDS[name]).forEach((each) => { each.name = MODEL_WORDS[each.name]; });
  for (const { bpmnElement, label } of (definitions?.diagrams ?? []).flatMap(({ plane }) => plane?.planeElement ?? [])) {
    const longest = Math.max(0, ...(bpmnElement?.name ?? '').split(' ').map(({ length }) => length));
    if (label?.bounds) {
      label.bounds.width = Math.max(label.bounds.width, (longest + 1) * LETTER);
    }
  }
}

customElements.define('bpmn-diagram', BpmnDiagram);
