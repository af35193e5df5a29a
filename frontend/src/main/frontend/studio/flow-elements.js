import { isAny } from 'bpmn-js/lib/features/modeling/util/ModelingUtil';
import { setProperty } from './flow-properties.js';
import { middle, overlap } from './flow-room.js';

const OFFICE = ['unit', 'post', 'signature', 'limitDays'];
/** What the engine of the house may be given; the menus offer nothing else. */
const OFFERED = new Set([
  'replace-with-user-task', 'replace-with-exclusive-gateway', 'replace-with-parallel-gateway', 'replace-with-inclusive-gateway',
  'replace-with-none-start', 'replace-with-message-start', 'replace-with-non-interrupting-message-start',
  'replace-with-none-end', 'replace-with-terminate-end', 'replace-with-message-intermediate-catch',
  'replace-with-message-boundary', 'replace-with-non-interrupting-message-boundary',
  'replace-with-subprocess', 'replace-with-expanded-subprocess', 'replace-with-event-subprocess',
  'replace-with-sequence-flow', 'replace-with-default-flow', 'toggle-non-interrupting',
]);
const ENTRY = 36;
const BELOW = 30;
const LOOPS = new Set(['toggle-parallel-mi', 'toggle-sequential-mi']);
const REFUSED_IN_PAD = ['append.intermediate-event', 'append.condition-intermediate-event', 'append.signal-intermediate-event', 'append.timer-intermediate-event', 'append.receive-task', 'append.compensation-activity', 'append.append-task'];

/** One element template for each automatic step that the house knows. */
class FlowSteps {
  static $inject = ['elementTemplates', 'elementTemplatesLoader', 'elementFactory', 'bpmnFactory', 'modeling', 'bpmnReplace', 'config.flow', 'eventBus'];

  constructor(templates, loader, elementFactory, factory, modeling, replace, { choices }, eventBus) {
    Object.assign(this, { templates, elementFactory, factory, modeling, replace, steps: choices.steps });
    eventBus.once('diagram.init', () => loader.setTemplates(this.steps.map(template)));
  }

  apply(element, name) {
    const flow = element.businessObject;
    const step = this.steps.find(({ value }) => value === name);
    if (!step) {
      this.modeling.updateProperties(element, { 'camunda:delegateExpression': undefined, 'camunda:modelerTemplate': undefined });
      return element;
    }
    const named = this.steps.some(({ label }) => label === flow.name);
    const applied = this.templates.applyTemplate(element, this.templates.getLatest(`step-${name}`)[0]);
    if (!flow.name || named) {
      this.modeling.updateProperties(applied, { name: step.label });
    }
    return applied;
  }

  become(element, name) {
    const made = this.replace.replaceElement(element, { type: 'bpmn:ServiceTask' });
    OFFICE.forEach((property) => setProperty(this, made, property, ''));
    return this.apply(made, name);
  }

  shape({ value, label }) {
    const flow = this.factory.create('bpmn:ServiceTask', {
      name: label,
      'camunda:delegateExpression': `\${${value}}`,
      'camunda:modelerTemplate': `step-${value}`,
    });
    return this.elementFactory.createShape({ type: 'bpmn:ServiceTask', businessObject: flow });
  }
}

function template({ value, label, help }) {
  return {
    id: `step-${value}`,
    name: label,
    description: help,
    appliesTo: ['bpmn:ServiceTask'],
    properties: [{ type: 'Hidden', value: `\${${value}}`, binding: { type: 'property', name: 'camunda:delegateExpression' } }],
  };
}

/** Palette: drag or click places an element; Enter appends it to what is selected. */
class FlowPalette {
  static $inject = ['palette', 'injector', 'config.flow'];

  constructor(palette, injector, { words }) {
    this.words = words;
    for (const service of ['create', 'elementFactory', 'autoPlace', 'selection', 'modeling', 'canvas', 'popupMenu', 'flowSteps']) {
      this[service] = injector.get(service);
    }
    palette.registerProvider(400, this);
    palette._needsCollapse = (height, entries) => height < Object.keys(entries).length * ENTRY + 60;
    injector.get('eventBus').on('palette.create', ({ container }) =>
      container.addEventListener('keydown', (event) => {
        const entry = event.target.closest('.entry');
        if (entry && (event.key === 'Enter' || event.key === ' ')) {
          event.preventDefault();
          this.press(entry.dataset.action, event);
        }
      }));
  }

  getPaletteEntries() {
    return (entries) => {
      const kept = ['hand-tool', 'lasso-tool', 'space-tool', 'global-connect-tool', 'tool-separator'];
      const tools = Object.fromEntries(kept.map((id) => [id, entries[id]]));
      return Object.fromEntries(Object.entries({ ...tools, ...this.elements() }).map(([id, entry]) => [id, reachable(entry)]));
    };
  }

  elements() {
    const { words } = this;
    const entry = (type, icon, title, group, options = {}) => {
      const make = () => this.elementFactory.createShape({ type, ...options });
      const start = (event) => this.create.start(event, make());
      return { group, className: icon, title, make, action: { dragstart: start, click: start } };
    };
    const steps = (event) => this.openSteps(event);
    const subProcess = (event) => {
      const outer = this.elementFactory.createShape({ type: 'bpmn:SubProcess', x: 0, y: 0, isExpanded: true });
      const inner = this.elementFactory.createShape({ type: 'bpmn:StartEvent', x: 40, y: 82, parent: outer });
      this.create.start(event, [outer, inner], { hints: { autoSelect: [outer] } });
    };
    return {
      'create.user-task': entry('bpmn:UserTask', 'bpmn-icon-user-task', words.createTask, 'activity'),
      'create.step': { group: 'activity', className: 'bpmn-icon-service-task', title: words.createStep, action: { click: steps, dragstart: steps } },
      'create.exclusive-gateway': entry('bpmn:ExclusiveGateway', 'bpmn-icon-gateway-xor', words.createExclusive, 'gateway'),
      'create.parallel-gateway': entry('bpmn:ParallelGateway', 'bpmn-icon-gateway-parallel', words.createParallel, 'gateway'),
      'create.start-event': entry('bpmn:StartEvent', 'bpmn-icon-start-event-none', words.createStart, 'event'),
      'create.end-event': entry('bpmn:EndEvent', 'bpmn-icon-end-event-none', words.createEnd, 'event'),
      'create.message-event': entry('bpmn:IntermediateCatchEvent', 'bpmn-icon-intermediate-event-catch-message', words.createMessage, 'event', { eventDefinitionType: 'bpmn:MessageEventDefinition' }),
      'create.sub-process': { group: 'artifact', className: 'bpmn-icon-subprocess-expanded', title: words.createSub, action: { dragstart: subProcess, click: subProcess } },
      'create.text-annotation': entry('bpmn:TextAnnotation', 'bpmn-icon-text-annotation', words.createNote, 'artifact'),
    };
  }

  press(id, event) {
    const entry = this.elements()[id] ?? {};
    if (entry.make) {
      this.place(entry.make());
    } else if (id === 'create.step') {
      this.openSteps(event);
    }
  }

  openSteps(event) {
    const box = event.target.getBoundingClientRect();
    const from = { x: box.right + 8, y: box.top };
    this.popupMenu.open(this.canvas.getRootElement(), 'flow-steps', { ...from, cursor: event.clientX ? { x: event.clientX, y: event.clientY } : from }, { title: this.words.chooseStep, width: 300, search: true });
  }

  /** Without a mouse: after the selected element or on the selected way, else in the middle of what is seen. */
  place(shape) {
    const [selected, more] = this.selection.get();
    if (selected && !more && isAny(selected, ['bpmn:FlowNode']) && !isAny(selected, ['bpmn:EndEvent'])) {
      return this.autoPlace.append(selected, shape);
    }
    const way = selected && !more && (selected.labelTarget ?? selected);
    const made = way && isAny(way, ['bpmn:SequenceFlow'])
      ? this.modeling.createShape(shape, middle(way.waypoints), way)
      : this.modeling.createShape(shape, this.free(shape), this.canvas.getRootElement());
    this.selection.select(made);
    return made;
  }

  /** In the middle of what is seen, or below what lies there. */
  free({ width, height }) {
    const seen = this.canvas.viewbox();
    const place = { x: Math.round(seen.x + (seen.width - width) / 2), y: Math.round(seen.y + (seen.height - height) / 2), width, height };
    const drawn = this.canvas.getRootElement().children.filter((each) => !each.waypoints);
    for (let under = true; under; ) {
      under = drawn.find((each) => overlap(place, each, BELOW));
      place.y = under ? under.y + under.height + BELOW : place.y;
    }
    return place;
  }
}

function reachable(entry) {
  return entry?.separator ? entry : { ...entry, html: `<div class="entry" draggable="true" tabindex="0" title="${entry.title}"></div>` };
}

class FlowMenus {
  static $inject = ['popupMenu', 'contextPad', 'flowSteps', 'flowPalette', 'create', 'autoPlace', 'elementFactory', 'config.flow', 'selection', 'translate'];

  constructor(popupMenu, contextPad, steps, palette, create, autoPlace, elementFactory, { words, choices }, selection, translate) {
    Object.assign(this, { steps, palette, create, autoPlace, elementFactory, words, choices, popupMenu, selection, translate });
    popupMenu.registerProvider('bpmn-replace', 400, {
      getPopupMenuEntries: (element) => (entries) => this.replacements(element, entries),
      getPopupMenuHeaderEntries: (element) => (entries) => pick(entries, (id) => OFFERED.has(id) || (LOOPS.has(id) && isAny(element, ['bpmn:SubProcess']))),
    });
    popupMenu.registerProvider('flow-steps', { getPopupMenuEntries: () => this.newSteps() });
    contextPad.registerProvider(400, { getContextPadEntries: (element) => (entries) => this.pad(element, entries) });
  }

  replacements(element, entries) {
    const kept = pick(entries, (id) => OFFERED.has(id));
    if (!isAny(element, ['bpmn:Task'])) {
      return kept;
    }
    return { ...kept, ...this.stepEntries('bpmn-icon-service-task', (name) => (isAny(element, ['bpmn:ServiceTask']) ? this.steps.apply(element, name) : this.steps.become(element, name))) };
  }

  newSteps() {
    return this.stepEntries('bpmn-icon-service-task', (name) => this.palette.place(this.steps.shape(this.choices.steps.find(({ value }) => value === name))));
  }

  stepEntries(className, run) {
    const group = { id: 'steps', name: this.words.automatic };
    return Object.fromEntries(this.choices.steps.map(({ value, label, help }) =>
      [`step-${value}`, { label, description: help, className, group, action: () => run(value) }]));
  }

  pad(element, entries) {
    const kept = pick(entries, (id) => !REFUSED_IN_PAD.includes(id));
    if (!entries['append.append-task']) {
      return kept;
    }
    const start = (event, source) => this.create.start(event, this.elementFactory.createShape({ type: 'bpmn:UserTask' }), { source });
    const append = (event, source) => this.autoPlace.append(source, this.elementFactory.createShape({ type: 'bpmn:UserTask' }));
    const steps = (event, source) => {
      this.selection.select(source);
      this.palette.openSteps(event);
    };
    return {
      'append.user-task': { group: 'model', className: 'bpmn-icon-user-task', title: this.translate('Append task'), action: { click: append, dragstart: start } },
      'append.step': { group: 'model', className: 'bpmn-icon-service-task', title: this.words.createStep, action: { click: steps, dragstart: steps } },
      ...kept,
    };
  }
}

function pick(entries, test) {
  return Object.fromEntries(Object.entries(entries).filter(([id]) => test(id)));
}

export const FlowElements = {
  __init__: ['flowSteps', 'flowPalette', 'flowMenus'],
  flowSteps: ['type', FlowSteps],
  flowPalette: ['type', FlowPalette],
  flowMenus: ['type', FlowMenus],
};
