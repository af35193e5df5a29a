import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import diagramCss from 'bpmn-js/dist/assets/diagram-js.css?inline';
import bpmnCss from 'bpmn-js/dist/assets/bpmn-js.css?inline';
import studioCss from './studio.css?inline';
import { addStyle } from './page-style.js';

export function createViewer(container) {
  addStyle('diagram', diagramCss + bpmnCss);
  addStyle('studio', studioCss);
  return new NavigatedViewer({ container });
}
