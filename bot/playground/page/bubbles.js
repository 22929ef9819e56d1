// One message as a bubble: who, when, what, and what can be done with it.

import { chat, fullName, messageById } from "./chat.js";
import { element, tell } from "./dom.js";
import { icon } from "./icons.js";
import { inlineKeyboard } from "./buttons.js";
import { hour, moment } from "./moments.js";
import { placeName, coordinates } from "./places.js";
import { formatted } from "./rich.js";
import { say, spoken } from "./words.js";

/** Whose message it is, in the words of the page. */
export const author = (message) => (message.from === "bot" ? chat.bot.name : say("you"));

/** The article that shows a message. */
export function bubble(message) {
  const sentAt = new Date(message.date);
  const inside = element("div", { class: "bubble" }, [
    message.via_bot && element("p", { class: "via" }, say("via", chat.bot.username)),
    quoted(message),
    photo(message),
    file(message),
    contact(message),
    location(message),
    sticker(message),
    text(message),
    reactions(message),
    meta(message, sentAt),
  ]);
  const kind = message.from === "bot" ? "from-bot" : "from-user";
  const label = `${author(message)}, ${moment(sentAt)}`;
  const properties = { class: `message ${kind}`, tabindex: "-1", "aria-label": label, data: { id: message.id } };
  if (message.edited) inside.classList.add("was-edited");
  return element("article", properties, inside, inlineKeyboard(message), actions(message));
}

/** What a message says in a few words, for quotes and announcements. */
export function gist(message) {
  const holder = document.createElement("template");
  holder.innerHTML = message.html ?? ""; // a template is inert: nothing in it runs or loads
  for (const hidden of holder.content.querySelectorAll("tg-spoiler, .tg-spoiler")) hidden.textContent = "…";
  const words = holder.content.textContent || message.text || message.caption;
  if (words) return words;
  if (message.photo) return say("photo");
  if (message.document) return fileName(message.document);
  if (message.contact) return `${say("contact")} · ${fullName(message.contact)}`;
  if (message.location) return say("location");
  return "";
}

const fileName = ({ kind, name }) => (["voice", "sticker"].includes(kind) ? say(kind) : name || say("file"));

function text(message) {
  const html = message.html ?? "";
  if (!html && !message.text && !message.caption) return null;
  const inside = html ? formatted(html) : message.text ?? message.caption;
  return element("div", { class: "text", dir: "auto" }, inside);
}

function meta(message, sentAt) {
  return element("footer", { class: "meta" }, [
    message.edited && element("span", { class: "edited" }, say("edited"), " "),
    element("time", { datetime: message.date, title: moment(sentAt) }, hour(sentAt)),
  ]);
}

function quoted(message) {
  const original = message.reply_to && messageById(message.reply_to);
  const words = message.reply_to_text ?? (original && gist(original));
  if (!words) return null;
  const who = original ? author(original) : chat.bot.name;
  const inside = [element("strong", {}, who), element("span", { dir: "auto" }, words)];
  if (!original) return element("p", { class: "quoted" }, inside);
  const made = element("button", { type: "button", class: "quoted" }, inside);
  made.addEventListener("click", () => tell(made, "show-message", { id: message.reply_to }));
  return made;
}

function photo(message) {
  if (!message.photo) return null;
  const alt = say("photo_by", author(message));
  const { url, width, height } = message.photo;
  const image = element("img", { src: url, alt, width, height, loading: "lazy" });
  const made = element("button", { type: "button", class: "photo", "aria-label": `${say("open_photo")} (${alt})` }, image);
  made.addEventListener("click", () => tell(made, "open-photo", { url, alt }));
  return made;
}

function file(message) {
  const { document: given } = message;
  if (!given || given.kind === "sticker") return null;
  const name = fileName(given);
  const words = [element("strong", {}, name), element("span", {}, size(given.size))];
  const properties = { class: "file", href: given.url, download: given.name || name, "aria-label": `${say("download", name)} (${size(given.size)})` };
  return element("a", properties, element("span", { class: "disc" }, icon("download")), element("span", {}, words));
}

function contact(message) {
  const { contact: given } = message;
  if (!given) return null;
  const name = fullName(given) || given.phone_number;
  return element("div", { class: "card contact" }, [
    element("span", { class: "disc" }, icon("person")),
    element("p", {}, element("strong", { dir: "auto" }, name), element("span", {}, given.phone_number)),
  ]);
}

function location(message) {
  const { location: given } = message;
  if (!given) return null;
  const name = placeName(given);
  return element("div", { class: "card place" }, [
    element("span", { class: "map", "aria-hidden": "true" }, icon("pin")),
    element("p", {}, name && element("strong", {}, name), element("span", {}, coordinates(given))),
  ]);
}

function sticker(message) {
  const { document: given } = message;
  if (given?.kind !== "sticker") return null;
  return element("img", { class: "sticker", src: given.url, alt: say("sticker"), loading: "lazy" });
}

function reactions(message) {
  const shown = (message.reactions ?? []).map((reaction) => reaction.emoji).filter(Boolean);
  return shown.length ? element("p", { class: "reactions" }, shown.join(" ")) : null;
}

function size(bytes) {
  if (!Number.isFinite(bytes)) return "";
  const [value, unit] = bytes < 1000 ? [bytes, "byte"] : bytes < 1e6 ? [bytes / 1e3, "kilobyte"] : [bytes / 1e6, "megabyte"];
  const options = { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: unit === "megabyte" ? 1 : 0 };
  return new Intl.NumberFormat(spoken(), options).format(value);
}

function actions(message) {
  const act = (name, wish, detail) => {
    const made = element("button", { type: "button", "aria-label": say(name), title: say(name) }, icon(DRAWN[name]));
    made.addEventListener("click", () => tell(made, wish, detail));
    return made;
  };
  return element("div", { class: "actions", role: "toolbar", "aria-label": say("message_actions") }, [
    act("reply", "reply-to", { id: message.id }),
    (message.text || message.caption) && act("copy", "copy-text", { text: message.text ?? message.caption }),
    mayEdit(message) && act("edit", "edit-message", { id: message.id }),
  ]);
}

const DRAWN = { reply: "reply", copy: "copy", edit: "pencil" };

const mayEdit = (message) => message.from === "user" && message.text && !message.via_bot;
