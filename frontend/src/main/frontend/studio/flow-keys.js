import { is } from 'bpmn-js/lib/util/ModelUtil';
import { middle } from './flow-room.js';

/** Before the keys of the editor's own. */
const FIRST = 2000;

/** The whole work without a mouse: letters act while the drawing has the focus, never while something is written. */
export class FlowKeys {
  static $inject = ['keyboard', 'selection', 'elementRegistry', 'canvas', 'injector', 'translate', 'config.flow'];

  constructor(keyboard, selection, registry, canvas, injector, translate, { words, readOnly, host }) {
    Object.assign(this, { selection, registry, canvas, injector, translate, words, readOnly, host });
    const acts = { n: () => this.go(1), p: () => this.go(-1), a: () => this.append(), Enter: () => host.openProperties(), Escape: () => this.leave(), '?': () => host.openHelp(), '？': () => host.openHelp() };
    keyboard.addListener(FIRST, ({ keyEvent }) => {
      const act = acts[keyEvent.key.length === 1 ? keyEvent.key.toLowerCase() : keyEvent.key];
      if (!act || keyEvent.ctrlKey || keyEvent.metaKey || keyEvent.altKey || this.isBusy()) {
        return undefined;
      }
      act();
      return true;
    });
    injector.get('eventBus').on('selection.changed', ({ newSelection }) => this.tell(newSelection));
  }

  /** While something is dragged, written or simulated, keys belong to that. */
  isBusy() {
    return Boolean(this.injector.get('dragging', false)?.context() || this.injector.get('directEditing', false)?.isActive() || this.host.simulating);
  }

  /** From left to right, each element before the ways that lead on from it. */
  order() {
    const shapes = this.registry.filter((each) => !each.waypoints && each.parent && each.type !== 'label');
    shapes.sort((one, other) => one.x - other.x || one.y - other.y);
    return shapes.flatMap((shape) => [shape, ...shape.outgoing.filter((way) => way.waypoints)]);
  }

  go(step) {
    const all = this.order();
    const [one] = this.selection.get();
    const here = all.indexOf(one?.labelTarget ?? one);
    const next = all[here < 0 && step < 0 ? all.length - 1 : (here + step + all.length) % all.length];
    if (next) {
      this.selection.select(next);
      this.host.bring(next);
    }
  }

  /** After the element; where one way leads on already, on that way. */
  append() {
    const [one, more] = this.selection.get();
    if (this.readOnly || !one || more) {
      return;
    }
    const place = one.labelTarget ?? one;
    const gateway = is(place, 'bpmn:Gateway');
    const ways = (place.outgoing ?? []).filter((way) => is(way, 'bpmn:SequenceFlow'));
    const shape = this.injector.get('elementFactory').createShape({ type: 'bpmn:UserTask' });
    if (is(place, 'bpmn:SequenceFlow')) {
      this.insert(shape, place);
    } else if (ways.length === 1 && !gateway) {
      this.insert(shape, ways[0]);
    } else if (is(place, 'bpmn:FlowNode') && !is(place, 'bpmn:EndEvent')) {
      this.injector.get('autoPlace').append(place, shape);
    } else {
      this.host.say(this.words.appendNowhere);
    }
  }

  insert(shape, way) {
    this.selection.select(this.injector.get('modeling').createShape(shape, middle(way.waypoints), way));
  }

  /** First nothing is selected, then the drawing is left. */
  leave() {
    if (this.selection.get().length) {
      this.selection.select([]);
    } else {
      this.host.leaveCanvas();
    }
  }

  tell([one, more]) {
    if (more) {
      this.host.say(this.words.selectedSome);
    } else {
      this.host.say(one ? this.called(one.labelTarget ?? one) : this.words.selectedNone);
    }
  }

  called(element) {
    const flow = element.businessObject;
    const event = flow.eventDefinitions?.[0]?.$type;
    const kind = [event && plain(event).replace(' Event Definition', ''), plain(flow.$type)].filter(Boolean).join(' ');
    const ends = is(flow, 'bpmn:SequenceFlow') ? this.words.fromTo.replace('{0}', name(flow.sourceRef)).replace('{1}', name(flow.targetRef)) : '';
    return [this.translate(kind), name(flow), ends].filter(Boolean).join(this.words.comma);
  }
}

/** `bpmn:UserTask` as the editor's texts write it. */
function plain(type) {
  return type.replace('bpmn:', '').replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
}

function name(flow) {
  return flow?.name || flow?.text || '';
}

export const FlowKeysModule = { __init__: ['flowKeys'], flowKeys: ['type', FlowKeys] };
