// Who plays: the people one can be, with a mark when the coach wrote to one of them meanwhile.

import { chat, fullName } from "./chat.js";
import { byId, element, tell } from "./dom.js";
import { gist } from "./bubbles.js";
import { readNews, readState } from "./server.js";
import { say } from "./words.js";

const LOOK_EVERY = 3000; // ms between two looks at the other players' chats
const KEY = "entregent.seen";

const seen = new Map(Object.entries(remembered()).map(([user, id]) => [Number(user), id]));
const latest = new Map(); // user -> {unread, words}
const heard = new Map(); // user -> number of the last event known

function remembered() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
}

function remember() {
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(seen)));
  } catch {
    // Without storage the marks last as long as the page.
  }
}

/** Looks at the other players' chats now and then while the page is seen. */
export function startPlayers() {
  setInterval(lookAtOthers, LOOK_EVERY);
  document.addEventListener("visibilitychange", lookAtOthers);
}

/** Looks once at the chats of those who do not play now. */
export async function lookAtOthers() {
  if (document.hidden) return;
  const others = chat.users.filter((user) => user.id !== chat.user);
  let changed = false;
  for (const { id } of others) {
    try {
      const { events, last } = await readNews(id, heard.get(id) ?? 0);
      heard.set(id, last);
      if (latest.has(id) && !events.length) continue;
      const state = await readState(id);
      if (id !== chat.user) note(id, state.messages);
      changed = true;
    } catch {
      return; // the event stream notices that the server is away, and says so
    }
  }
  if (changed) showPlayers();
}

/** The server began anew: its events are numbered from the beginning, and all chats are looked at again. */
export function forgetOthers() {
  heard.clear();
  latest.clear();
}

/** The chat that is shown has been read up to its end. */
export function readAll() {
  const newest = chat.messages.at(-1)?.id ?? 0;
  if (seen.get(chat.user) !== newest) {
    seen.set(chat.user, newest);
    remember();
  }
  note(chat.user, chat.messages);
}

function note(user, messages) {
  const newest = messages.at(-1);
  const read = Math.min(seen.get(user) ?? 0, newest?.id ?? 0); // the newest may be gone, or the playground began anew
  seen.set(user, read);
  const unread = messages.filter((message) => message.from === "bot" && message.id > read).length;
  const words = !newest ? say("no_message_yet") : newest.from === "bot" ? gist(newest) : say("you_said", gist(newest));
  latest.set(user, { unread, words });
}

/** Draws the list. */
export function showPlayers() {
  const rows = chat.users.map((user) => element("li", {}, rowFor(user)));
  const list = byId("player-list");
  const focused = [...list.querySelectorAll("button")].indexOf(document.activeElement);
  list.replaceChildren(...rows);
  if (focused >= 0) list.querySelectorAll("button")[focused]?.focus();
  const waiting = [...latest].filter(([user]) => user !== chat.user).reduce((sum, [, { unread }]) => sum + unread, 0);
  document.title = waiting ? `(${waiting}) ${chat.bot.name}` : chat.bot.name;
}

function rowFor(user) {
  const current = user.id === chat.user;
  const { unread = 0, words = "" } = latest.get(user.id) ?? {};
  const marked = unread > 0 && !current;
  const label = marked ? `${fullName(user)}, ${say("unread", unread)}` : fullName(user);
  const properties = { type: "button", "aria-label": label, "aria-current": current ? "true" : null, data: { user: user.id } };
  const made = element("button", properties, [
    element("span", { class: "avatar", "aria-hidden": "true", data: { tint: user.id % 3 } }, [...user.first_name][0] ?? "?"),
    element("span", { class: "player-words" }, [
      element("strong", {}, fullName(user)),
      element("span", { class: "last-words", dir: "auto" }, words),
    ]),
    marked && element("span", { class: "unread", "aria-hidden": "true" }, String(unread)),
  ]);
  made.addEventListener("click", () => tell(made, "play-as", { user: user.id }));
  return made;
}
