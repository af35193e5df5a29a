import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import MODEL_WORDS from '../resources/model-words.json';

/** Letters in pixels of the drawing. The editor's are smaller; a reader sees the whole drawing at once, and so from afar. */
const INSIDE = 16;
const OUTSIDE = 14;
const EDITOR_OUTSIDE = 11;
/** The smallest scale at which these letters can be read. */
export const READABLE = 0.5;

/** Draws models to be read, in the reader's language. */
export function diagramReader(container, language) {
  const reader = new NavigatedViewer({ container, textRenderer: { defaultStyle: { fontSize: INSIDE }, externalStyle: { fontSize: OUTSIDE } } });
  reader.on('import.parse.complete', ({ definitions, elementsById = {} }) => {
    if (!language?.startsWith('zh')) {
      Object.values(elementsById).filter(({ name }) => MODEL_WORDS[name]).forEach((each) => { each.name = MODEL_WORDS[each.name]; });
    }
    makeRoom(definitions);
  });
  return reader;
}

/** Before it is drawn, so that labels have room for the words; Chinese breaks anywhere, other words do not. */
function makeRoom(definitions) {
  for (const { bpmnElement, label } of (definitions?.diagrams ?? []).flatMap(({ plane }) => plane?.planeElement ?? [])) {
    if (label?.bounds) {
      const { bounds } = label;
      const words = (bpmnElement?.name ?? '').split(/\s|(?<=[\u3000-\u9fff？])/u);
      const longest = Math.max(0, ...words.map(({ length }) => length));
      const width = Math.max(bounds.width * (OUTSIDE / EDITOR_OUTSIDE), (longest + 1) * OUTSIDE * 0.6);
      bounds.x -= (width - bounds.width) / 2;
      bounds.width = width;
    }
  }
}
