// Opens the chat and ties its parts together.

import { player, chat } from "./chat.js";
import { suggestCommands, toggleCommands } from "./commands.js";
import { startComposer } from "./composer.js";
import { separateDays, startConversation } from "./conversation.js";
import { byId } from "./dom.js";
import { firstPlayer, playAs } from "./events.js";
import { startFiles } from "./files.js";
import { drawIcons } from "./icons.js";
import { suggestInline } from "./inline.js";
import { startPlayers } from "./players.js";
import { startReplyKeyboard } from "./reply_keyboard.js";
import { ask } from "./server.js";
import { startTheme } from "./theme.js";
import { startTimeMachine } from "./time_machine.js";
import { tryTo } from "./toasts.js";
import * as wishes from "./wishes.js";

const SUGGESTERS = [
  wishes.forgetDestination,
  (text) => suggestCommands(text, wishes.suggesting),
  (text) => suggestInline(text, wishes.suggesting),
];

async function open() {
  drawIcons(document);
  startTheme();
  startPreferences();
  startConversation();
  startComposer({ send: wishes.sendText, edit: wishes.correct, suggesters: SUGGESTERS });
  startReplyKeyboard();
  startFiles(wishes.sendFile);
  startAttaching();
  startTypingAnywhere();
  startTimeMachine(separateDays);
  startPlayers();
  wishes.startGranting();
  byId("open-commands").addEventListener("click", () => toggleCommands(wishes.suggesting));
  byId("start").addEventListener("click", () => wishes.startBot(new URLSearchParams(location.search).get("start")));
  playAs(await firstPlayer());
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
  for (const [id, share] of [["attach-contact", wishes.shareAnyContact], ["attach-location", wishes.shareLocation]]) {
    byId(id).addEventListener("click", () => {
      menu.hidePopover();
      share();
    });
  }
}

/** Letters typed anywhere in the chat go into the box. */
function startTypingAnywhere() {
  document.addEventListener("keydown", (event) => {
    const plain = event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey;
    const free = !event.target.closest("input, textarea, select, dialog, [popover]");
    if (plain && free && !byId("composer").hidden) byId("box").focus();
  });
}

open();
