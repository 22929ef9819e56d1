// The buttons under a message: press, open, copy, or search in a chat.

import { element, tell } from "./dom.js";
import { icon } from "./icons.js";
import { openHere } from "./rich.js";
import { say } from "./words.js";

const STYLES = new Set(["primary", "success", "danger"]);
const PATIENCE = 15_000; // ms a pressed button waits for the bot's answer, as Telegram's apps do
const SAFE_ADDRESS = /^(https?|tg|mailto|tel):/i;

const KINDS = [
  ["callback_data", press],
  ["url", open],
  ["copy_text", copy],
  ["switch_inline_query_current_chat", searchHere],
  ["switch_inline_query_chosen_chat", searchInChosen],
  ["switch_inline_query", searchElsewhere],
];

const pressed = new Map(); // callback query id -> the button that waits
const answeredEarly = new Set(); // answers that overtook the reply to the press

/** The rows of buttons of one message. */
export function inlineKeyboard(message) {
  const rows = (message.inline_keyboard ?? []).filter((row) => row.length);
  if (!rows.length) return null;
  const made = element("div", { class: "inline-keyboard", role: "group", "aria-label": say("buttons") });
  rows.forEach((row, r) => {
    const line = row.map((button, c) => buttonFor(button, message, `${r}.${c}`));
    made.append(element("div", { class: "button-row" }, line));
  });
  return made;
}

function buttonFor(button, message, place) {
  const make = KINDS.find(([field]) => button[field] !== undefined && button[field] !== null)?.[1] ?? unknown;
  const made = make(button, message);
  made.dataset.place = place;
  if (STYLES.has(button.style)) made.dataset.style = button.style;
  return made;
}

function plain(button, drawing) {
  const label = element("span", { class: "label", dir: "auto" }, button.text);
  return element("button", { type: "button" }, label, drawing && icon(drawing));
}

function press(button, message) {
  const made = plain(button);
  made.addEventListener("click", () => {
    if (made.getAttribute("aria-busy") === "true") return;
    made.setAttribute("aria-busy", "true");
    tell(made, "press-button", { message_id: message.id, data: button.callback_data });
  });
  return made;
}

function open(button) {
  if (!SAFE_ADDRESS.test(button.url)) return unknown(button);
  const label = element("span", { class: "label", dir: "auto" }, button.text);
  const hint = element("span", { class: "sr" }, ` (${say("opens_outside")})`);
  const made = element("a", { href: button.url, target: "_blank", rel: "noopener noreferrer" }, label, hint, icon("outside"));
  made.addEventListener("click", (event) => openHere(event, made, button.url));
  return made;
}

function copy(button) {
  const made = plain(button, "copy");
  made.addEventListener("click", () => tell(made, "copy-text", { text: button.copy_text.text }));
  return made;
}

function searchHere(button) {
  const made = plain(button, "search");
  made.addEventListener("click", () => tell(made, "search-here", { query: button.switch_inline_query_current_chat }));
  return made;
}

function searchElsewhere(button) {
  const made = plain(button, "share");
  made.addEventListener("click", () => tell(made, "search-elsewhere", { query: button.switch_inline_query }));
  return made;
}

function searchInChosen(button) {
  const made = plain(button, "share");
  const query = button.switch_inline_query_chosen_chat.query ?? "";
  made.addEventListener("click", () => tell(made, "search-elsewhere", { query }));
  return made;
}

function unknown(button) {
  const made = plain(button);
  made.addEventListener("click", () => tell(made, "no-effect"));
  return made;
}

/** The press was taken: the button waits for the bot's answer with this id. */
export function waitFor(button, id) {
  if (answeredEarly.delete(id)) return rest(button);
  pressed.set(id, button);
  setTimeout(() => pressed.has(id) && answered(id), PATIENCE);
}

/** The bot answered (or will not any more). */
export function answered(id) {
  const button = pressed.get(id);
  if (!button) answeredEarly.add(id);
  else rest(button);
  pressed.delete(id);
}

/** The button waits no longer. */
export function rest(button) {
  button.removeAttribute("aria-busy");
}
