// The conversation: messages in their order under the day they were written, where one reads and moves about.

import { bubble } from "./bubbles.js";
import { chat } from "./chat.js";
import { byId, element } from "./dom.js";
import { day, dayKey } from "./moments.js";
import { announce } from "./toasts.js";
import { say } from "./words.js";

const NEAR = 90; // px from the end: still reading the newest message
const INNER = "a, button, [role=button]";

const messages = byId("messages");
const scroll = byId("scroll");
const log = byId("log");
const toNewest = byId("to-newest");

let shown = 0; // whose chat it is
let atEnd = true;
let shape = ""; // of the conversation when one was last brought to its end
let unseen = 0;

/** Makes scrolling and arrow keys work. */
export function startConversation() {
  scroll.addEventListener("scroll", noteWhereOneReads, { passive: true });
  toNewest.addEventListener("click", () => {
    goToEnd();
    byId("box").focus();
  });
  messages.addEventListener("keydown", moveAbout);
  messages.addEventListener("focusin", (event) => makeCurrent(event.target.closest("article")));
  messages.addEventListener("click", (event) => event.target.closest(".more") && holdStill(), { capture: true });
  const growth = new ResizeObserver(keepUp);
  for (const part of [messages, scroll, byId("outbox")]) growth.observe(part);
}

/** Shows the whole chat anew without reading it all aloud: at its end, or where one was when it is the same chat. */
export function showAll() {
  const place = shown === chat.user ? placeNow() : null;
  shown = chat.user;
  log.setAttribute("aria-live", "off");
  messages.replaceChildren(...chat.messages.map(articleFor));
  separateDays();
  makeCurrent(messages.lastElementChild);
  if (place?.article) focusAgain(articleOf(place.article), place.inner);
  if (place && !place.atEnd) scroll.scrollTop = place.top;
  else goToEnd();
  requestAnimationFrame(() => requestAnimationFrame(() => log.removeAttribute("aria-live")));
}

/** Shows a new message, or the newer version of one that is there. */
export function showMessage(message) {
  const old = articleOf(message.id);
  if (old) return replace(old, articleFor(message));
  const wasAtEnd = atEnd;
  const made = articleFor(message);
  const after = chat.messages[chat.messages.indexOf(message) + 1];
  messages.insertBefore(made, after ? articleOf(after.id) : null);
  separateDays();
  if (!messages.contains(document.activeElement)) makeCurrent(made);
  else muteInside(made);
  if (wasAtEnd || message.from === "user") revealNew(made);
  else countUnseen();
}

/** Takes a deleted message away; focus inside it goes to its neighbour. */
export function hideMessage(id) {
  const old = articleOf(id);
  if (!old) return;
  const neighbour = sibling(old, 1) ?? sibling(old, -1);
  const hadFocus = old.contains(document.activeElement);
  const wasCurrent = old.tabIndex === 0;
  old.remove();
  separateDays();
  if (wasCurrent) makeCurrent(neighbour);
  if (hadFocus) (neighbour ?? byId("box")).focus();
  announce(say("deleted"));
}

/** Says the days again: "Today" becomes "Yesterday" when the clock moves. */
export function separateDays() {
  let last = null;
  for (const node of [...messages.children]) {
    if (node.matches(".day")) {
      const next = node.nextElementSibling;
      if (!next || next.matches(".day") || next.dataset.day === last) node.remove();
      else sayDay(node, next);
      continue;
    }
    if (node.dataset.day !== last && !node.previousElementSibling?.matches(".day")) {
      const made = element("h3", { class: "day" });
      sayDay(made, node);
      node.before(made);
    }
    last = node.dataset.day;
  }
}

/** Brings a message into view and marks it for a moment. */
export function showWhere(id) {
  const article = articleOf(id);
  if (!article) return;
  article.scrollIntoView({ block: "center" });
  article.focus({ preventScroll: true });
  article.classList.add("pointed-at");
  setTimeout(() => article.classList.remove("pointed-at"), 1600);
}

/** Goes to the newest message. */
export function goToEnd() {
  scroll.scrollTop = scroll.scrollHeight;
  atEnd = true;
  shape = shapeNow();
  seenAll();
}

/** Stays at the end when one was there and the conversation grew. */
export function keepUp() {
  if (atEnd) goToEnd();
}

function articleFor(message) {
  const made = bubble(message);
  made.dataset.day = dayKey(new Date(message.date));
  muteInside(made);
  return made;
}

const articleOf = (id) => messages.querySelector(`:scope > article[data-id="${id}"]`);

function sayDay(heading, article) {
  const words = day(new Date(article.querySelector(".meta time").dateTime));
  heading.dataset.day = article.dataset.day;
  if (heading.textContent !== words) heading.textContent = words;
}

function replace(old, made) {
  const place = old.contains(document.activeElement) ? placeNow() : null;
  const current = old.tabIndex === 0;
  old.replaceWith(made);
  if (current) makeCurrent(made);
  if (place) focusAgain(made, place.inner);
  separateDays();
}

/** Where one reads, and which message and button have the focus. */
function placeNow() {
  const focused = document.activeElement;
  const article = messages.contains(focused) ? focused.closest("article")?.dataset.id : null;
  return { article, inner: focused?.dataset.place, atEnd, top: scroll.scrollTop };
}

function focusAgain(article, inner) {
  (article?.querySelector(`[data-place="${inner}"]`) ?? article)?.focus({ preventScroll: true });
}

function revealNew(article) {
  if (article.offsetHeight > scroll.clientHeight && article.matches(".from-bot")) {
    article.scrollIntoView({ block: "start" });
    atEnd = false;
    noteWhereOneReads();
  } else goToEnd();
}

/** What unfolds grows downwards, under the hand that unfolds it. */
function holdStill() {
  atEnd = false;
  requestAnimationFrame(noteWhereOneReads);
}

const shapeNow = () => `${scroll.scrollHeight} ${scroll.clientHeight}`;

function noteWhereOneReads() {
  if (atEnd && shape !== shapeNow()) return goToEnd(); // the conversation moved, not the reader
  atEnd = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < NEAR;
  if (atEnd) seenAll();
  else if (toNewest.hidden) offerNewest();
}

function countUnseen() {
  unseen += 1;
  offerNewest();
}

function offerNewest() {
  toNewest.hidden = false;
  toNewest.dataset.count = unseen ? String(unseen) : "";
  toNewest.setAttribute("aria-label", unseen ? say("new_messages", unseen) : say("to_newest"));
}

function seenAll() {
  unseen = 0;
  toNewest.hidden = true;
}

// One message at a time is a stop for the Tab key, with all its buttons; the arrows choose which.

function muteInside(article) {
  for (const inner of article.querySelectorAll(INNER)) inner.tabIndex = -1;
}

function makeCurrent(article) {
  if (!article) return;
  for (const other of messages.querySelectorAll('article[tabindex="0"]')) {
    if (other === article) return;
    other.tabIndex = -1;
    muteInside(other);
  }
  article.tabIndex = 0;
  for (const inner of article.querySelectorAll(INNER)) inner.tabIndex = 0;
}

function sibling(article, step) {
  let found = article;
  do found = step > 0 ? found.nextElementSibling : found.previousElementSibling;
  while (found && !found.matches("article"));
  return found;
}

const MOVES = {
  ArrowUp: (article) => sibling(article, -1),
  ArrowDown: (article) => sibling(article, 1) ?? byId("box"),
  Home: () => messages.querySelector("article"),
  End: () => [...messages.querySelectorAll("article")].at(-1),
  Escape: () => byId("box"),
};

function moveAbout(event) {
  const move = MOVES[event.key];
  const article = event.target.closest("article");
  if (!move || !article || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  move(article)?.focus();
}
