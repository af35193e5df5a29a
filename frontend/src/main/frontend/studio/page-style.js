/** Adds a style sheet to the page once. Sheets come with the lazy chunk, so that no other page carries them. */
export function addStyle(name, css) {
  const id = `studio-${name}`;
  if (!document.getElementById(id)) {
    const style = document.createElement('style');
    style.id = id;
    style.textContent = css;
    document.head.append(style);
  }
}
