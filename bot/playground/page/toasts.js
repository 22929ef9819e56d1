// Short notes at the top of the chat: what the bot answered to a press, what was copied, what went wrong.

import { byId, element } from "./dom.js";
import { Refused } from "./server.js";
import { say } from "./words.js";

const SHORTEST = 2600; // ms
const PER_LETTER = 55; // ms: long notes stay long enough to be read

/** Shows a note for as long as it takes to read. `kind` is "note" or "trouble". */
export function toast(text, kind = "note") {
  const made = element("p", { class: `toast ${kind}`, dir: "auto" }, text);
  byId("toasts").append(made);
  setTimeout(() => made.remove(), Math.max(SHORTEST, text.length * PER_LETTER));
}

/** Tells screen readers only. */
export function announce(text) {
  const place = byId("announcer");
  place.textContent = "";
  requestAnimationFrame(() => (place.textContent = text));
}

/** Does it now; a refusal is said, never swallowed. Gives whether it was done. */
export async function tryTo(deed) {
  try {
    await deed();
    return true;
  } catch (error) {
    toast(error instanceof Refused ? error.message : say("unreachable"), "trouble");
    return false;
  }
}
