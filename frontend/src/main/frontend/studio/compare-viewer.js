import diagramCss from 'bpmn-js/dist/assets/diagram-js.css?inline';
import bpmnCss from 'bpmn-js/dist/assets/bpmn-js.css?inline';
import studioCss from './studio.css?inline';
import { diagramReader } from '../diagram-reader.js';
import { addStyle } from './page-style.js';

export function createViewer(container, language) {
  addStyle('diagram', diagramCss + bpmnCss);
  addStyle('studio', studioCss);
  return diagramReader(container, language);
}

export { READABLE } from '../diagram-reader.js';
