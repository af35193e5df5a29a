import Modeler from 'bpmn-js/lib/Modeler';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { BpmnPropertiesPanelModule } from 'bpmn-js-properties-panel';
import { ElementTemplatesCoreModule } from 'bpmn-js-element-templates/core';
import SimulationModeler from 'bpmn-js-token-simulation';
import SimulationViewer from 'bpmn-js-token-simulation/lib/viewer';
import Search from 'bpmn-js/lib/features/search';
import CommandModule from 'diagram-js/lib/command';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import diagramCss from 'bpmn-js/dist/assets/diagram-js.css?inline';
import bpmnCss from 'bpmn-js/dist/assets/bpmn-js.css?inline';
import fontCss from 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css?inline';
import panelCss from '@bpmn-io/properties-panel/dist/assets/properties-panel.css?inline';
import simulationCss from 'bpmn-js-token-simulation/assets/css/bpmn-js-token-simulation.css?inline';
import studioCss from './studio.css?inline';
import { FlowElements } from './flow-elements.js';
import { FlowKeysModule } from './flow-keys.js';
import { FlowPanel } from './flow-panel.js';
import { FlowRoomModule } from './flow-room.js';
import { addStyle } from './page-style.js';
import { translateModule } from './shown-words.js';

const PanelModule = { __init__: ['flowPanel'], flowPanel: ['type', FlowPanel] };

/** Everything heavy of the flow editor; loaded when the first flow is opened. */
export function createFlow({ host, canvas, panel, words, choices, readOnly }) {
  addStyle('bpmn', diagramCss + bpmnCss + fontCss + panelCss + simulationCss);
  addStyle('studio', studioCss);
  const common = [translateModule(words.editor), BpmnPropertiesPanelModule, PanelModule, FlowKeysModule];
  const options = {
    container: canvas,
    propertiesPanel: { parent: panel },
    flow: { words: words.own, choices, readOnly, host },
    debounceInput: 250,
    moddleExtensions: { camunda },
  };
  if (readOnly) {
    return new NavigatedViewer({ ...options, additionalModules: [...common, CommandModule, Search, SimulationViewer] });
  }
  return new Modeler({ ...options, additionalModules: [...common, ElementTemplatesCoreModule, FlowElements, FlowRoomModule, SimulationModeler] });
}
