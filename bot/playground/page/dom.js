// Builds what is shown without ever reading text as markup.

export const byId = (id) => document.getElementById(id);

/** An element: `properties` are set as attributes, functions as listeners (`onclick`), `data` as data attributes. */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (key === "data") Object.assign(made.dataset, value);
    else if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

/** A number that no other element of the page has, for ids that labels point at. */
let last = 0;
export const freshId = (stem) => `${stem}-${(last += 1)}`;

/** Tells the page what the person wants (an event that rises through the document, heard in main.js). */
export function tell(source, wish, detail) {
  source.dispatchEvent(new CustomEvent(wish, { bubbles: true, detail }));
}
