// The message box: writing, answering, correcting, with each player's own draft kept apart.

import { author, gist } from "./bubbles.js";
import { chat, lastOwnText, messageById } from "./chat.js";
import { byId } from "./dom.js";
import { icon } from "./icons.js";
import { pickActive, offeredKind, steer, withdraw } from "./suggestions.js";
import { announce, toast } from "./toasts.js";
import { say } from "./words.js";

const LIMIT = 4096; // characters in one message, as Telegram allows; a longer text leaves as several
const COUNTED_FROM = 3800;

const box = byId("box");
const drafts = new Map(); // user -> {text, replyTo, editing}

let draft = emptyDraft();
let owner = 0;
let act = {};

function emptyDraft() {
  return { text: "", replyTo: null, editing: null };
}

/** Makes the box work. `actions`: send(text, replyTo), edit(id, text), suggesters (functions of the text). */
export function startComposer(actions) {
  act = actions;
  box.addEventListener("input", boxChanged);
  box.addEventListener("keydown", onKey);
  box.addEventListener("focus", () => /^[/@]/.test(box.value) && boxChanged());
  byId("composer").addEventListener("focusout", (event) => {
    if (!byId("composer").contains(event.relatedTarget)) withdraw();
  });
  byId("composer").addEventListener("submit", (event) => {
    event.preventDefault();
    if (offeredKind() !== "commands" && pickActive()) return box.focus();
    submit();
    box.focus();
  });
  byId("context-close").addEventListener("click", () => {
    endContext();
    box.focus();
  });
}

/** Puts the draft of this player into the box. */
export function openDraft(user) {
  if (user !== owner) {
    if (owner) drafts.set(owner, { ...draft, text: box.value });
    owner = user;
    draft = drafts.get(user) ?? emptyDraft();
    box.value = draft.text;
    withdraw();
    fit();
  }
  showContext();
}

/** Writes into the box, as if typed. */
export function write(text) {
  box.value = text;
  box.focus();
  box.setSelectionRange(text.length, text.length);
  boxChanged();
}

/** Empties the box. */
export function clearBox() {
  write("");
}

/** The next message answers this one. `stay` leaves the focus where it is. */
export function replyTo(id, stay = false) {
  draft.editing = null;
  draft.replyTo = id;
  showContext();
  if (!stay && !document.querySelector("dialog[open]")) box.focus();
}

/** Corrects one of the player's own texts. */
export function startEditing(id) {
  const message = messageById(id);
  if (!message?.text) return;
  draft.replyTo = null;
  draft.editing = id;
  showContext();
  write(message.text);
}

/** The words in the empty box, given by a keyboard or a forced reply. */
export function setPlaceholder(words) {
  box.placeholder = words || say("message");
}

/** The message that is being answered went away, or another language is spoken: says the context again. */
export function refreshContext() {
  if (draft.replyTo && !messageById(draft.replyTo)) draft.replyTo = null;
  if (draft.editing && !messageById(draft.editing)) draft.editing = null;
  showContext();
  count();
}

/** What the player answers to at the moment, and then no more. */
export function takeReplyTo() {
  const { replyTo: id } = draft;
  draft.replyTo = null;
  showContext();
  return id;
}

function boxChanged() {
  fit();
  const busy = draft.editing !== null || !act.suggesters.some((suggest) => suggest(box.value));
  if (busy) withdraw();
}

function fit() {
  box.style.height = "auto";
  if (box.scrollHeight) box.style.height = `${box.scrollHeight}px`;
  count();
}

function count() {
  const length = [...box.value.trim()].length;
  const tooLong = length > LIMIT && draft.editing !== null;
  const stretch = length > LIMIT ? "over" : length >= COUNTED_FROM ? "near" : "";
  const counter = byId("counter");
  counter.classList.toggle("trouble", tooLong);
  if (tooLong) counter.textContent = say("too_long", length - LIMIT);
  else if (stretch === "over") counter.textContent = say("in_several", Math.ceil(length / LIMIT));
  else counter.textContent = stretch ? say("left", LIMIT - length) : "";
  if (stretch && stretch !== counter.dataset.stretch) announce(counter.textContent);
  counter.dataset.stretch = stretch;
  byId("composer").classList.toggle("has-text", length > 0);
}

function onKey(event) {
  if (event.isComposing || steer(event)) return;
  if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    submit();
  } else if (event.key === "ArrowUp" && !box.value && draft.editing === null) {
    const last = lastOwnText();
    if (last) startEditing(last.id);
    event.preventDefault();
  } else if (event.key === "Escape" && (draft.editing || draft.replyTo)) {
    endContext();
  }
}

function submit() {
  const text = box.value.trim();
  if (!text) return;
  if (draft.editing !== null) {
    const { editing } = draft;
    const over = [...text].length - LIMIT;
    if (over > 0) return toast(say("too_long", over), "trouble");
    if (text !== messageById(editing)?.text) correct(editing, text);
    endContext();
    return;
  }
  act.send(text, takeReplyTo());
  clearBox();
}

/** A correction that was refused comes back into the box, unless something else is being written there. */
async function correct(id, text) {
  const done = await act.edit(id, text);
  if (done || box.value) return;
  startEditing(id);
  if (draft.editing === id) write(text);
}

function endContext() {
  const edited = draft.editing !== null;
  draft.editing = null;
  draft.replyTo = null;
  showContext();
  if (edited) clearBox();
}

function showContext() {
  const message = messageById(draft.editing ?? draft.replyTo);
  const context = byId("context");
  context.hidden = !message;
  byId("send").setAttribute("aria-label", say(draft.editing === null ? "send" : "save"));
  if (!message) return;
  const editing = draft.editing !== null;
  context.querySelector(".context-icon").replaceChildren(icon(editing ? "pencil" : "reply"));
  byId("context-title").textContent = editing ? say("editing") : say("replying_to", author(message));
  byId("context-text").textContent = gist(message);
}
