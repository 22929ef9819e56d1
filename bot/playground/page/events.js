// What the server tells, and being somebody: following one player's chat, also through a restart of the server.

import { answered } from "./buttons.js";
import { chat, dropMessage, keepMessage, player } from "./chat.js";
import { refreshContext } from "./composer.js";
import * as conversation from "./conversation.js";
import { alertFrom } from "./dialogs.js";
import { byId } from "./dom.js";
import { forgetOthers, lookAtOthers, readAll, showPlayers } from "./players.js";
import { obeyForcedReply, showReplyKeyboard } from "./reply_keyboard.js";
import { showBot, showEverything, showRoom, startTyping, stopTyping } from "./room.js";
import { follow, readState } from "./server.js";
import { takeClock } from "./time_machine.js";
import { announce, toast, tryTo } from "./toasts.js";
import { languageOf, say, spoken } from "./words.js";

const PLAYER_KEY = "entregent.player";
const FIRST_PLAYER = 1001;

let stopFollowing = () => {};
let lost = false;

const EVENTS = {
  message: ({ message }) => {
    keepMessage(message);
    if (message.from === "bot") stopTyping();
    showRoom();
    conversation.showMessage(message);
    obeyForcedReply(true);
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
    refreshContext();
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

/** What happens in a group (`chat`) is not part of this conversation. */
function onEvent(event) {
  if (event.chat === undefined) EVENTS[event.type]?.(event);
}

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

/** Shows this player's chat from now on. */
export function playAs(user) {
  if (user === chat.user && !lost) return;
  try {
    localStorage.setItem(PLAYER_KEY, String(user));
  } catch {
    // Without storage the first player is there again next time.
  }
  stopFollowing();
  stopFollowing = follow(user, { onState, onEvent, onLost });
}

/** Who played last, or was asked for in the address, if there is such a player. */
export async function firstPlayer() {
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

function wishedPlayer() {
  const asked = new URLSearchParams(location.search).get("user");
  try {
    return Number(asked ?? localStorage.getItem(PLAYER_KEY)) || 0;
  } catch {
    return Number(asked) || 0;
  }
}
