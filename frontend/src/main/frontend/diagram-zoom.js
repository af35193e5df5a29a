import { toolbar } from './studio/toolbar.js';

const STEP = 1.25;
const LARGEST = 4;
const SMALLEST = 0.05;
/** Words at shapes can be read from here on. */
const READABLE = 0.6;
const MARGIN = 16;
/** Between the margins of an A4 sheet, below a heading, in pixels of the browser. */
const PAPER = { width: 690, height: 940 };
const WORDS = {
  zh: { tools: '缩放', fit: '适合窗口', fitHint: '显示整个流程图', zoomIn: '放大', zoomOut: '缩小' },
  en: { tools: 'Zoom', fit: 'Fit to window', fitHint: 'Show the whole diagram', zoomIn: 'Zoom in', zoomOut: 'Zoom out' },
};

export function zoomWords(language) {
  return language?.startsWith('zh') ? WORDS.zh : WORDS.en;
}

/** The three buttons; `zoom` answers with what they act on once a diagram is open. */
export function zoomTools(words, zoom) {
  return [
    { id: 'fit', text: words.fit, hint: words.fitHint, run: () => zoom()?.fit() },
    { id: 'zoomIn', text: words.zoomIn, run: () => zoom()?.by(STEP) },
    { id: 'zoomOut', text: words.zoomOut, run: () => zoom()?.by(1 / STEP) },
  ];
}

export function zoomBar(language, zoom) {
  const words = zoomWords(language);
  return toolbar(words.tools, [zoomTools(words, zoom)]).bar;
}

/** Keeps a whole diagram in its box, also when the box changes, until somebody looks closer. */
export class DiagramZoom {
  /**
   * @param covered pixels at the left that something else covers
   * @param bounds what is to be seen; by default all that is drawn
   * @param sheet the box to be made as wide as a sheet of paper while the page is printed
   * @param anchor id of the element to look at when one looks closer
   */
  constructor(canvas, { covered = () => 0, bounds = () => canvas.viewbox().inner, anchor = () => undefined, sheet } = {}) {
    this.canvas = canvas;
    this.covered = covered;
    this.bounds = bounds;
    this.anchor = anchor;
    this.watch = new ResizeObserver(() => this.resized());
    this.watch.observe(canvas.getContainer());
    this.sheet = sheet;
    this.printing = new AbortController();
    if (sheet) {
      window.addEventListener('beforeprint', () => this.onPaper(), this.printing);
      window.addEventListener('afterprint', () => this.onScreen(), this.printing);
    }
  }

  /** A wide diagram is laid across the sheet. */
  onPaper() {
    const { width, height } = this.bounds();
    const across = width > height;
    const [long, short] = across ? [PAPER.height, PAPER.width] : [PAPER.width, PAPER.height];
    const scale = Math.min(1, (long - 2 * MARGIN) / (width || 1), (short - 2 * MARGIN) / (height || 1));
    const high = Math.ceil(height * scale) + 2 * MARGIN;
    Object.assign(this.sheet.style, { flex: 'none', width: `${long}px`, height: `${high}px` });
    if (across) {
      Object.assign(this.sheet.style, { transformOrigin: 'top left', transform: `translateX(${high}px) rotate(90deg)`, marginBottom: `${long - high}px` });
    }
    this.canvas.resized();
    this.fit();
  }

  onScreen() {
    Object.assign(this.sheet.style, { flex: '', width: '', height: '', transform: '', marginBottom: '' });
    this.canvas.resized();
    this.fit();
  }

  /**
   * Large enough to be read, from the upper left corner or around the anchor, even if not the whole of it is seen.
   * @param readable the smallest scale at which the letters can be read
   */
  begin(readable = READABLE) {
    this.fit(readable);
    const id = this.anchor();
    if (id && !this.isWhole() && this.canvas.getRootElement()) {
      this.canvas.scrollToElement(id, 60);
    }
  }

  fit(smallest = SMALLEST) {
    const { canvas } = this;
    if (!canvas.getRootElement()) {
      return;
    }
    const { outer } = canvas.viewbox();
    const inner = this.bounds();
    const left = MARGIN + this.covered();
    const wide = Math.max(1, outer.width - left - MARGIN);
    const high = Math.max(1, outer.height - 2 * MARGIN);
    const whole = Math.max(SMALLEST, Math.min(1, wide / (inner.width || 1), high / (inner.height || 1)));
    const scale = Math.max(smallest, whole);
    canvas.viewbox({
      x: inner.x - (left + Math.max(0, wide - inner.width * scale) / 2) / scale,
      y: inner.y - (MARGIN + Math.max(0, high - inner.height * scale) / 2) / scale,
      width: outer.width / scale,
      height: outer.height / scale,
    });
    this.fitted = scale === whole ? place(canvas) : undefined;
  }

  by(factor) {
    const whole = this.isWhole();
    this.canvas.zoom(Math.min(LARGEST, Math.max(SMALLEST, this.canvas.zoom() * factor)));
    const id = this.anchor();
    if (whole && factor > 1 && id) {
      this.canvas.scrollToElement(id, 60);
    }
  }

  close() {
    this.watch.disconnect();
    this.printing.abort();
  }

  isWhole() {
    return this.fitted === place(this.canvas);
  }

  resized() {
    const { canvas } = this;
    const whole = this.isWhole();
    canvas.resized();
    if (whole && canvas.viewbox().outer.width) {
      this.fit();
    }
  }
}

function place(canvas) {
  const { x, y, scale } = canvas.viewbox();
  return [x, y, scale].map((part) => part.toFixed(3)).join();
}
