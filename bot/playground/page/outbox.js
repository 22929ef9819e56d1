// What the person sent and the server has not taken yet: sent in order, kept when it fails, nothing lost.

import { chat } from "./chat.js";
import { byId, element } from "./dom.js";
import { goToEnd } from "./conversation.js";
import { Refused } from "./server.js";
import { announce } from "./toasts.js";
import { say } from "./words.js";

const SHOWN_AFTER = 350; // ms: a quick send shows no waiting bubble at all

const waiting = [];
let turn = Promise.resolve();

/** Sends in its turn: `send` does it, `words` show it meanwhile. */
export function sendInTurn(words, send) {
  const letter = { user: chat.user, words, send, failure: null, shown: false };
  waiting.push(letter);
  take(letter);
}

/** Draws what waits for the person who plays now. */
export function showOutbox() {
  const mine = waiting.filter((letter) => letter.user === chat.user && letter.shown);
  byId("outbox").replaceChildren(...mine.map(bubbleFor));
}

function take(letter) {
  letter.failure = null;
  setTimeout(() => {
    letter.shown = true;
    if (waiting.includes(letter)) showOutbox();
  }, SHOWN_AFTER);
  turn = turn.then(() => letter.send()).then(
    () => forget(letter),
    (error) => fail(letter, error),
  );
}

function fail(letter, error) {
  letter.failure = error instanceof Refused ? error.message : say("unreachable");
  letter.shown = true;
  showOutbox();
  goToEnd();
  announce(`${say("not_sent")} ${letter.failure}`);
}

function forget(letter) {
  waiting.splice(waiting.indexOf(letter), 1);
  if (letter.shown) showOutbox();
}

function bubbleFor(letter) {
  const words = element("div", { class: "text", dir: "auto" }, letter.words);
  const state = letter.failure ? troubleFor(letter) : [element("p", { class: "sending" }, say("sending"))];
  const kind = letter.failure ? "failed" : "pending";
  return element("div", { class: `message from-user ${kind}` }, element("div", { class: "bubble" }, words, state));
}

function troubleFor(letter) {
  const again = element("button", { type: "button" }, say("try_again"));
  again.addEventListener("click", () => {
    take(letter);
    showOutbox();
    byId("box").focus();
  });
  const discard = element("button", { type: "button" }, say("discard"));
  discard.addEventListener("click", () => {
    letter.shown = true;
    forget(letter);
    byId("box").focus();
  });
  return [
    element("p", { class: "trouble" }, `${say("not_sent")} ${letter.failure}`),
    element("p", { class: "choices" }, again, discard),
  ];
}
