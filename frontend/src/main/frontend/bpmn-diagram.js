import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

const READABLE = 0.65;

/** A process model with its done and current steps coloured. Light DOM, so that the page's styles reach the drawing. */
class BpmnDiagram extends HTMLElement {
  disconnectedCallback() {
    this.viewer?.destroy();
    this.viewer = undefined;
  }

  async show(xml, done, current) {
    this.viewer?.destroy();
    this.viewer = new NavigatedViewer({ container: this });
    await this.viewer.importXML(xml);
    const canvas = this.viewer.get('canvas');
    const registry = this.viewer.get('elementRegistry');
    done.filter((id) => registry.get(id)).forEach((id) => canvas.addMarker(id, 'step-done'));
    current.filter((id) => registry.get(id)).forEach((id) => canvas.addMarker(id, 'step-current'));
    canvas.zoom('fit-viewport', 'auto');
    if (canvas.zoom() < READABLE) {
      canvas.zoom(READABLE);
      const start = registry.find((element) => element.type === 'bpmn:StartEvent')?.id;
      const here = current.concat([...done].reverse(), start ?? []).find((id) => registry.get(id));
      if (here) {
        canvas.scrollToElement(here, 60);
      }
    }
  }
}

customElements.define('bpmn-diagram', BpmnDiagram);
