import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import { selfAndAllChildren } from 'diagram-js/lib/util/Elements';

const APART = 50;
/** Closer than this to its neighbour a new element looks as if it lay on it. */
const NEAR = 15;
/** Before bpmn-js leads the way through what was dropped on it. */
const FIRST = 1500;

/** What comes onto a way gets room there: what lies behind moves on, and is moved back when the element is undone. */
class FlowRoom extends CommandInterceptor {
  static $inject = ['eventBus', 'bpmnRules', 'spaceTool', 'canvas'];

  constructor(eventBus, rules, space, canvas) {
    super(eventBus);
    Object.assign(this, { space, canvas });
    this.preExecute('shape.create', FIRST, (context) => {
      const { shape, parent } = context;
      if (rules.canInsert(shape, parent) && (this.widen(shape, parent) || isNear(placed(shape, context.position), parent))) {
        context.position = middle(parent.waypoints);
      }
    }, true);
  }

  /** @return whether there was too little room */
  widen(shape, { source, target, waypoints }) {
    const [from, to] = longest(waypoints);
    const [axis, size, direction] = Math.abs(to.x - from.x) >= Math.abs(to.y - from.y) ? ['x', 'width', 'e'] : ['y', 'height', 's'];
    const gap = target[axis] - source[axis] - source[size];
    const missing = shape[size] + 2 * APART - gap;
    if (gap < 0 || missing <= 0) {
      return false;
    }
    const start = source[axis] + source[size] + 1;
    const { movingShapes, resizingShapes } = this.space.calculateAdjustments(selfAndAllChildren(this.canvas.getRootElement()), axis, missing, start);
    this.space.makeSpace(movingShapes, resizingShapes, { x: 0, y: 0, [axis]: missing }, direction, start);
    return true;
  }
}

/** The middle of the longest straight part. */
export function middle(points) {
  const [from, to] = longest(points);
  return { x: Math.round((from.x + to.x) / 2), y: Math.round((from.y + to.y) / 2) };
}

function longest(points) {
  const length = ([from, to]) => Math.hypot(to.x - from.x, to.y - from.y);
  return points.slice(1).map((to, i) => [points[i], to]).reduce((best, part) => (length(part) > length(best) ? part : best));
}

/** A position is the middle, or the bounds. */
function placed({ width, height }, position) {
  return position.width ? position : { x: position.x - width / 2, y: position.y - height / 2, width, height };
}

function isNear(one, { source, target }) {
  return [source, target].some((other) => overlap(one, other, NEAR));
}

export function overlap(one, other, apart) {
  return one.x < other.x + other.width + apart && other.x < one.x + one.width + apart && one.y < other.y + other.height + apart && other.y < one.y + one.height + apart;
}

export const FlowRoomModule = { __init__: ['flowRoom'], flowRoom: ['type', FlowRoom] };
