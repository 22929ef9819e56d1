// The list above the message box (commands, search results): the box keeps the focus, the arrows choose.

import { byId, element } from "./dom.js";
import { icon } from "./icons.js";
import { announce } from "./toasts.js";

const panel = byId("suggestions");
const list = byId("suggestion-list");
const title = byId("suggestions-title");
const button = byId("suggestions-button");
const box = byId("box");

let offered = null;
let active = -1;

/**
 * Offers options: `{kind, title, options: [{title, description, drawing}], pick(option), complete?(option), more?(), extra?}`.
 * `extra` is a button above the list: `{text, act}`. `spoken` is said to screen readers.
 */
export function offer(offering) {
  const same = offered?.kind === offering.kind && offering.keepPlace;
  offered = offering;
  active = same ? Math.min(active, offering.options.length - 1) : 0;
  if (!offering.options.length) active = -1;
  title.textContent = offering.title ?? "";
  list.setAttribute("aria-label", offering.title ?? "");
  list.replaceChildren(...offering.options.map(optionFor));
  button.hidden = !offering.extra;
  button.textContent = offering.extra?.text ?? "";
  panel.hidden = false;
  byId("open-commands").setAttribute("aria-expanded", String(offering.kind === "commands"));
  list.hidden = !offering.options.length;
  box.setAttribute("aria-controls", "suggestion-list");
  mark();
  if (offering.spoken) announce(offering.spoken);
}

/** Takes the list away. */
export function withdraw() {
  if (!offered) return;
  offered = null;
  panel.hidden = true;
  list.replaceChildren();
  box.removeAttribute("aria-activedescendant");
  box.removeAttribute("aria-controls");
  byId("open-commands").setAttribute("aria-expanded", "false");
}

/** What is offered now: "commands", "inline"… or null. */
export const offeredKind = () => offered?.kind ?? null;

/** Lets the list have a key pressed in the box; true when it took it. */
export function steer(event) {
  if (!offered || event.isComposing) return false;
  const act = KEYS[event.key];
  if (!act || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return false;
  const taken = act();
  if (taken) event.preventDefault();
  return taken;
}

/** Takes the marked option, as Enter does; false when there is none. */
export function pickActive() {
  const option = offered?.options[active];
  if (!option) return false;
  offered.pick(option);
  return true;
}

const KEYS = {
  ArrowDown: () => step(1),
  ArrowUp: () => step(-1),
  Enter: () => pickActive() || Boolean(offered.holdsEnter),
  Tab: () => complete(),
  Escape: () => {
    withdraw();
    return true;
  },
};

function step(by) {
  const { length } = offered.options;
  if (!length) return false;
  active = (active + by + length) % length;
  mark();
  if (active >= length - 2) offered.more?.();
  return true;
}

function complete() {
  const option = offered.options[active];
  if (!option || !offered.complete) return false;
  offered.complete(option);
  return true;
}

function mark() {
  [...list.children].forEach((row, index) => row.setAttribute("aria-selected", String(index === active)));
  const row = list.children[active];
  if (!row) return box.removeAttribute("aria-activedescendant");
  box.setAttribute("aria-activedescendant", row.id);
  row.scrollIntoView({ block: "nearest" });
}

function optionFor(option, index) {
  const words = element("span", { class: "option-words" }, [
    element("strong", { dir: "auto" }, option.title),
    option.description && element("span", { dir: "auto" }, option.description),
  ]);
  const drawing = option.drawing && element("span", { class: "disc" }, icon(option.drawing));
  const row = element("li", { role: "option", id: `option-${index}`, "aria-selected": "false" }, drawing, words);
  row.addEventListener("click", () => offered.pick(option));
  row.addEventListener("pointermove", () => {
    if (active === index) return;
    active = index;
    mark();
  });
  return row;
}

panel.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
button.addEventListener("click", () => offered?.extra?.act());
list.addEventListener("scroll", () => {
  if (list.scrollHeight - list.scrollTop - list.clientHeight < 60) offered?.more?.();
});
