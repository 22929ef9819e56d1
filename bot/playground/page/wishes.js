// What the person wants, and what is done about it: each row answers one kind of wish from anywhere on the page.

import { rest, waitFor } from "./buttons.js";
import { chat, fullName } from "./chat.js";
import * as composer from "./composer.js";
import { showWhere } from "./conversation.js";
import { alertFrom, showPhoto } from "./dialogs.js";
import { byId } from "./dom.js";
import { playAs } from "./events.js";
import { stopSearching } from "./inline.js";
import { sendInTurn } from "./outbox.js";
import { keyboardUsed } from "./reply_keyboard.js";
import { ask, upload } from "./server.js";
import { askChat, askContact, askLocation, askOwnContact, askPeople } from "./sharing.js";
import { toast, tryTo } from "./toasts.js";
import { say } from "./words.js";

let destination = ""; // for whom the inline search was opened, when it is another chat

const WISHES = {
  "say-text": ({ text, fromKeyboard }) => sendText(text, fromKeyboard ? composer.takeReplyTo() : null),
  "start-bot": ({ payload }) => startBot(payload),
  "press-button": async (detail, button) => {
    const pressed = await tryTo(async () => {
      const answer = await ask("press", { user: chat.user, ...detail });
      waitFor(button, answer.callback_query_id);
    });
    if (!pressed) rest(button);
  },
  "copy-text": ({ text }) => copy(text),
  "search-here": ({ query }) => {
    destination = "";
    searchFor(query);
  },
  "search-elsewhere": async ({ query }) => {
    const chosen = await askChat();
    if (!chosen) return;
    destination = chosen.who;
    searchFor(query);
  },
  "no-effect": () => toast(say("not_here")),
  "reply-to": ({ id }) => composer.replyTo(id),
  "edit-message": ({ id }) => composer.startEditing(id),
  "show-message": ({ id }) => showWhere(id),
  "open-photo": (detail) => showPhoto(detail),
  "share-own-contact": async () => shareContact(await askOwnContact()),
  "share-location": () => shareLocation(),
  "share-users": async (wanted) => {
    const users = await askPeople(wanted.max_quantity ?? 1);
    const names = users?.map(fullName).join(", ");
    if (users) sendShared(names, "users_shared", { request_id: wanted.request_id, users });
  },
  "play-as": ({ user }) => playAs(user),
};

/** Grants every wish told by an element of the page. */
export function startGranting() {
  for (const [wish, grant] of Object.entries(WISHES)) {
    document.addEventListener(wish, (event) => grant(event.detail ?? {}, event.target));
  }
}

/** Writes to the bot, perhaps as an answer to the message with the id `reply`. */
export function sendText(text, reply) {
  const { user } = chat;
  sendInTurn(text, () => ask("send", { user, text, ...(reply && { reply_to: reply }) }));
  keyboardUsed();
}

function sendShared(words, path, fields) {
  const { user } = chat;
  sendInTurn(words, () => ask(path, { user, ...fields }));
  keyboardUsed();
}

/** Sends a file to the bot. */
export function sendFile(kind, file, caption) {
  const fields = { user: String(chat.user), kind, ...(caption && { caption }) };
  sendInTurn(caption ? `${file.name}\n${caption}` : file.name, () => upload(fields, file));
}

/** Corrects one of the player's texts; gives whether it was done. */
export const correct = (id, text) => tryTo(() => ask("edit", { user: chat.user, message_id: id, text }));

/** Presses Start, with the word of a link. */
export async function startBot(payload) {
  const { user } = chat;
  await tryTo(() => ask("start", { user, ...(payload && { payload }) }));
}

async function sendResult(queryId, resultId) {
  const { user } = chat;
  const { value } = byId("box");
  const whom = destination;
  stopSearching();
  composer.clearBox();
  const done = await tryTo(() => ask("choose", { user, inline_query_id: queryId, result_id: resultId }));
  if (done && whom) toast(say("elsewhere", whom));
  if (done || byId("box").value) return;
  destination = whom;
  composer.write(value);
}

/** What the lists above the box can do. */
export const suggesting = {
  sendCommand: (text) => {
    composer.clearBox();
    sendText(text, composer.takeReplyTo());
  },
  writeCommand: composer.write,
  destination: () => destination,
  sendResult,
  startBot: (payload) => {
    composer.clearBox();
    startBot(payload);
  },
};

/** A search for somebody else ends when its words leave the box. */
export function forgetDestination(text) {
  if (!text.startsWith("@")) destination = "";
  return false;
}

const searchFor = (query) => composer.write(`@${chat.bot.username} ${query ?? ""}`);

function shareContact(contact) {
  if (contact) sendShared(`${fullName(contact)} · ${contact.phone_number}`, "contact", contact);
}

/** Shares somebody's contact. */
export const shareAnyContact = async () => shareContact(await askContact());

/** Shares a place. */
export async function shareLocation() {
  const place = await askLocation();
  if (place) sendShared(say("location"), "location", place);
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast(say("copied"));
  } catch {
    alertFrom(say("copy_failed"), text);
  }
}
