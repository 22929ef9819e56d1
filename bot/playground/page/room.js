// What stands on the page: the bot's card, the chat or its first screen, and whether somebody is writing.

import { chat, player } from "./chat.js";
import * as composer from "./composer.js";
import * as conversation from "./conversation.js";
import { byId } from "./dom.js";
import { showOutbox } from "./outbox.js";
import { readAll, showPlayers } from "./players.js";
import { obeyForcedReply, showReplyKeyboard } from "./reply_keyboard.js";
import { forgetJourney, showClock } from "./time_machine.js";
import { languageOf, say, speak } from "./words.js";

const TYPING_LASTS = 5500; // ms: Telegram's own five seconds and a little

let typingTimer = 0;

/** Draws the whole page in the player's language. */
export function showEverything() {
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
  obeyForcedReply(false);
  forgetJourney();
  showClock();
  readAll();
  showPlayers();
}

/** The bot's name and what it says of itself. */
export function showBot() {
  byId("bot-name").textContent = chat.bot.name;
  byId("welcome-name").textContent = chat.bot.name;
  byId("welcome-description").textContent = chat.bot.description || chat.bot.short_description || "";
}

/** The chat, its first screen, or the word that the bot is blocked. */
export function showRoom() {
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

/** The bot writes: for a few seconds, or until its message comes. */
export function startTyping() {
  const typing = byId("typing");
  clearTimeout(typingTimer);
  typingTimer = setTimeout(stopTyping, TYPING_LASTS);
  if (!typing.hidden) return;
  typing.hidden = false;
  byId("typing-words").textContent = `${chat.bot.name} ${say("is_typing")}`;
  byId("bot-status").textContent = say("is_typing");
  conversation.keepUp();
}

/** The bot writes no longer. */
export function stopTyping() {
  clearTimeout(typingTimer);
  byId("typing").hidden = true;
  byId("typing-words").textContent = "";
  byId("bot-status").textContent = say("coach");
}
