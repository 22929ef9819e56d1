// The bot's big buttons under the message box, and its wish that one answers a certain message (ForceReply).

import { chat } from "./chat.js";
import { replyTo, setPlaceholder } from "./composer.js";
import { byId, element, tell } from "./dom.js";
import { icon } from "./icons.js";

const DEEDS = [
  ["request_contact", "share-own-contact", "person"],
  ["request_location", "share-location", "pin"],
  ["request_users", "share-users", "people"],
  ["request_chat", "no-effect", "people"],
  ["request_poll", "no-effect", "alert"],
  ["web_app", "no-effect", "outside"],
];

const panel = byId("reply-keyboard");
const toggle = byId("toggle-keyboard");

let open = false;

/** Makes the button that shows and hides the keyboard work. */
export function startReplyKeyboard() {
  toggle.addEventListener("click", () => {
    open = !open;
    paint();
    byId("box").focus();
  });
}

/** Shows the keyboard that the chat has now (none: everything away). */
export function showReplyKeyboard() {
  const markup = chat.replyKeyboard;
  const rows = markup?.keyboard ?? [];
  if (panel.contains(document.activeElement)) byId("box").focus();
  panel.replaceChildren(...rows.map(rowFor));
  panel.classList.toggle("tall", Boolean(rows.length) && !markup.resize_keyboard);
  setPlaceholder(markup?.input_field_placeholder);
  open = rows.length > 0;
  paint();
}

/** The newest message may ask to be answered: the box then says so, until the player has written. */
export function obeyForcedReply(fresh) {
  const newest = chat.messages.at(-1);
  if (newest?.from !== "bot" || !newest.force_reply) return;
  replyTo(newest.id, !fresh);
  setPlaceholder(newest.force_reply.input_field_placeholder);
}

/** The player answered: a one-time keyboard folds away, a forced reply is done. */
export function keyboardUsed() {
  setPlaceholder(chat.replyKeyboard?.input_field_placeholder);
  if (!chat.replyKeyboard?.one_time_keyboard) return;
  open = false;
  paint();
}

function paint() {
  const exists = panel.childElementCount > 0;
  if (!open && panel.contains(document.activeElement)) byId("box").focus();
  panel.hidden = !open || !exists;
  toggle.hidden = !exists;
  toggle.setAttribute("aria-expanded", String(open && exists));
}

function rowFor(row) {
  return element("div", { class: "button-row" }, row.map(buttonFor));
}

function buttonFor(given) {
  const button = typeof given === "string" ? { text: given } : given;
  const [field, wish, drawing] = DEEDS.find(([name]) => button[name]) ?? [null, "say-text", null];
  const label = element("span", { class: "label", dir: "auto" }, button.text);
  const made = element("button", { type: "button" }, drawing && icon(drawing), label);
  if (button.style) made.dataset.style = button.style;
  made.addEventListener("click", () => tell(made, wish, field ? button[field] : { text: button.text, fromKeyboard: true }));
  return made;
}
