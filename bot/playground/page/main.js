// Opens the chat and ties its parts together: what the server tells, and what the person wants.

import { answered, rest, waitFor } from "./buttons.js";
import { chat, dropMessage, fullName, keepMessage, player } from "./chat.js";
import { suggestCommands, toggleCommands } from "./commands.js";
import * as composer from "./composer.js";
import * as conversation from "./conversation.js";
import { alertFrom, showPhoto } from "./dialogs.js";
import { byId } from "./dom.js";
import { startFiles } from "./files.js";
import { drawIcons } from "./icons.js";
import { stopSearching, suggestInline } from "./inline.js";
import { sendInTurn, showOutbox } from "./outbox.js";
import { forgetOthers, lookAtOthers, readAll, showPlayers, startPlayers } from "./players.js";
import { keyboardUsed, obeyForcedReply, showReplyKeyboard, startReplyKeyboard } from "./reply_keyboard.js";
import { Refused, ask, follow, readState, upload } from "./server.js";
import { askChat, askContact, askLocation, askOwnContact, askPeople } from "./sharing.js";
import { startTheme } from "./theme.js";
import { forgetJourney, showClock, startTimeMachine, takeClock } from "./time_machine.js";
import { announce, toast } from "./toasts.js";
import { languageOf, say, speak, spoken } from "./words.js";

const TYPING_LASTS = 5500; // ms: Telegram's own five seconds and a little
const PLAYER_KEY = "entregent.player";
const FIRST_PLAYER = 1001;

let stopFollowing = () => {};
let lost = false;
let typingTimer = 0;
let destination = ""; // for whom the inline search was opened, when it is another chat

// What the server tells ------------------------------------------------------------------------------------------------

const EVENTS = {
  message: ({ message }) => {
    keepMessage(message);
    if (message.from === "bot") stopTyping();
    showRoom();
    conversation.showMessage(message);
    obeyForcedReply();
    readAll();
    showPlayers();
  },
  edited: ({ message }) => {
    keepMessage(message);
    conversation.showMessage(message);
    readAll();
    showPlayers();
  },
  deleted: ({ id }) => {
    dropMessage(id);
    conversation.hideMessage(id);
    composer.refreshContext();
    showRoom();
    readAll();
    showPlayers();
  },
  typing: startTyping,
  callback_answer: ({ id, text, show_alert: insists, url }) => {
    answered(id);
    if (text) insists ? alertFrom(chat.bot.name, text) : toast(text);
    if (url) window.open(url, "_blank", "noopener");
  },
  keyboard: ({ reply_keyboard: markup }) => {
    chat.replyKeyboard = markup ?? null;
    showReplyKeyboard();
  },
  commands: readAgain,
  clock: (clock) => {
    takeClock(clock);
    conversation.separateDays();
    lookAtOthers();
  },
  user: ({ user }) => {
    const place = chat.users.findIndex((other) => other.id === user.id);
    const spoke = player().language_code;
    if (place >= 0) chat.users[place] = user;
    if (user.id === chat.user && user.language_code !== spoke) readAgain();
    showRoom();
    showPlayers();
  },
};

function onState(state) {
  const back = lost;
  lost = false;
  if (back) forgetOthers();
  byId("connection").textContent = "";
  Object.assign(chat, {
    bot: state.bot,
    users: state.users,
    user: state.user,
    messages: state.messages,
    commands: state.commands,
    replyKeyboard: state.reply_keyboard,
  });
  takeClock(state.clock);
  showEverything();
  if (back) announce(say("back"));
  lookAtOthers();
}

function onLost() {
  lost = true;
  byId("connection").textContent = say("reconnecting");
  stopTyping();
}

// What is shown --------------------------------------------------------------------------------------------------------

function showEverything() {
  speak(player().language_code);
  showBot();
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === languageOf(player().language_code)));
  }
  stopTyping();
  showRoom();
  conversation.showAll();
  showOutbox();
  composer.openDraft(chat.user);
  composer.refreshContext();
  showReplyKeyboard();
  obeyForcedReply();
  forgetJourney();
  showClock();
  readAll();
  showPlayers();
  if (lost) byId("connection").textContent = say("reconnecting");
}

function showBot() {
  byId("bot-name").textContent = chat.bot.name;
  byId("welcome-name").textContent = chat.bot.name;
  byId("welcome-description").textContent = chat.bot.description || chat.bot.short_description || "";
}

/** The chat, its first screen, or the word that the bot is blocked. */
function showRoom() {
  const { blocked } = player();
  const empty = chat.messages.length === 0;
  const focusWas = document.activeElement;
  byId("block").setAttribute("aria-checked", String(Boolean(blocked)));
  byId("welcome").hidden = !empty || blocked;
  byId("scroll").hidden = empty;
  byId("blocked").hidden = !blocked;
  byId("composer").hidden = empty || blocked;
  if (focusWas === byId("start") && !empty) byId("box").focus();
  if (focusWas === byId("unblock") && !blocked) (empty ? byId("start") : byId("box")).focus();
}

/** The bot describes itself and its commands in each language: so the state is read anew when either changes. */
async function readAgain() {
  const { user } = chat;
  await tryTo(async () => {
    const { bot, users, commands } = await readState(user);
    if (user !== chat.user) return;
    Object.assign(chat, { bot, users, commands });
    if (languageOf(player().language_code) === spoken()) showBot();
    else showEverything();
  });
}

function startTyping() {
  const typing = byId("typing");
  clearTimeout(typingTimer);
  typingTimer = setTimeout(stopTyping, TYPING_LASTS);
  if (!typing.hidden) return;
  typing.hidden = false;
  byId("typing-words").textContent = `${chat.bot.name} ${say("is_typing")}`;
  byId("bot-status").textContent = say("is_typing");
  conversation.keepUp();
}

function stopTyping() {
  clearTimeout(typingTimer);
  byId("typing").hidden = true;
  byId("typing-words").textContent = "";
  byId("bot-status").textContent = say("coach");
}

// What the person wants ------------------------------------------------------------------------------------------------

function sendText(text, reply) {
  const { user } = chat;
  sendInTurn(text, () => ask("send", { user, text, ...(reply && { reply_to: reply }) }));
  keyboardUsed();
}

function sendShared(words, path, fields) {
  const { user } = chat;
  sendInTurn(words, () => ask(path, { user, ...fields }));
  keyboardUsed();
}

function sendFile(kind, file, caption) {
  const fields = { user: String(chat.user), kind, ...(caption && { caption }) };
  sendInTurn(caption ? `${file.name}\n${caption}` : file.name, () => upload(fields, file));
}

/** Does it now; a refusal is said, never swallowed. Gives whether it was done. */
async function tryTo(deed) {
  try {
    await deed();
    return true;
  } catch (error) {
    toast(error instanceof Refused ? error.message : say("unreachable"), "trouble");
    return false;
  }
}

async function startBot(payload) {
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
  if (!done && !byId("box").value) composer.write(value);
  else if (whom) toast(say("elsewhere", whom));
  if (done) destination = "";
}

const suggesting = {
  sendCommand: (text) => {
    composer.clearBox();
    sendText(text, composer.takeReplyTo());
  },
  writeCommand: composer.write,
  sendResult,
  startBot: (payload) => {
    composer.clearBox();
    startBot(payload);
  },
};

const searchFor = (query) => composer.write(`@${chat.bot.username} ${query ?? ""}`);

const WISHES = {
  "say-text": ({ text, fromKeyboard }) => {
    sendText(text, fromKeyboard ? composer.takeReplyTo() : null);
    if (fromKeyboard) byId("box").focus();
  },
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
    if (destination) toast(say("for_whom", destination));
  },
  "no-effect": () => toast(say("not_here")),
  "reply-to": ({ id }) => composer.replyTo(id),
  "edit-message": ({ id }) => composer.startEditing(id),
  "show-message": ({ id }) => conversation.showWhere(id),
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

function shareContact(contact) {
  if (contact) sendShared(`${fullName(contact)} · ${contact.phone_number}`, "contact", contact);
}

async function shareLocation() {
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

function playAs(user) {
  if (user === chat.user && !lost) return;
  try {
    localStorage.setItem(PLAYER_KEY, String(user));
  } catch {
    // Without storage the first player is there again next time.
  }
  destination = "";
  stopFollowing();
  stopFollowing = follow(user, { onState, onEvent, onLost });
}

/** What happens in a group (`chat`) is not part of this conversation. */
const onEvent = (event) => {
  if (event.chat === undefined) EVENTS[event.type]?.(event);
};

// The beginning --------------------------------------------------------------------------------------------------------

function wishedPlayer() {
  const asked = new URLSearchParams(location.search).get("user");
  try {
    return Number(asked ?? localStorage.getItem(PLAYER_KEY)) || 0;
  } catch {
    return Number(asked) || 0;
  }
}

function startPreferences() {
  for (const button of document.querySelectorAll("[data-language]")) {
    const { language } = button.dataset;
    button.addEventListener("click", () => tryTo(() => ask("language", { user: chat.user, language_code: language })));
  }
  byId("block").addEventListener("click", () => block(!player().blocked));
  byId("unblock").addEventListener("click", () => block(false));
}

const block = (blocked) => tryTo(() => ask("block", { user: chat.user, blocked }));

function startAttaching() {
  const menu = byId("attach");
  menu.addEventListener("toggle", (event) => {
    if (event.newState !== "open") return;
    const place = byId("open-attach").getBoundingClientRect();
    menu.style.left = `${Math.max(8, place.left - 4)}px`;
    menu.style.bottom = `${innerHeight - place.top + 8}px`;
    menu.querySelector("button").focus();
  });
  byId("attach-contact").addEventListener("click", async () => {
    menu.hidePopover();
    shareContact(await askContact());
  });
  byId("attach-location").addEventListener("click", () => {
    menu.hidePopover();
    shareLocation();
  });
}

/** Letters typed anywhere in the chat go into the box. */
function startTypingAnywhere() {
  document.addEventListener("keydown", (event) => {
    const plain = event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey;
    const free = !event.target.closest("input, textarea, select, dialog, [popover]");
    if (plain && free && !byId("composer").hidden) byId("box").focus();
  });
}

/** Who played last, or was asked for in the address, if there is such a player. */
async function firstPlayer() {
  const wished = wishedPlayer();
  for (let wait = 300; ; wait = Math.min(wait * 2, 4000)) {
    try {
      const { users } = await readState(FIRST_PLAYER);
      return users.some(({ id }) => id === wished) ? wished : FIRST_PLAYER;
    } catch {
      onLost();
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

async function open() {
  drawIcons(document);
  startTheme();
  startPreferences();
  conversation.startConversation();
  composer.startComposer({
    send: sendText,
    edit: (id, text) => tryTo(() => ask("edit", { user: chat.user, message_id: id, text })),
    suggesters: [(text) => suggestCommands(text, suggesting), (text) => suggestInline(text, suggesting)],
  });
  startReplyKeyboard();
  startFiles(sendFile);
  startAttaching();
  startTypingAnywhere();
  startTimeMachine(() => conversation.separateDays());
  startPlayers();
  byId("open-commands").addEventListener("click", () => toggleCommands(suggesting));
  byId("start").addEventListener("click", () => startBot(new URLSearchParams(location.search).get("start")));
  for (const [wish, grant] of Object.entries(WISHES)) {
    document.addEventListener(wish, (event) => grant(event.detail ?? {}, event.target));
  }
  playAs(await firstPlayer());
}

open();
