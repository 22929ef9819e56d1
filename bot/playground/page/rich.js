// Shows a message's formatting: Telegram's few tags and nothing else, whatever the text contains.

import { element, tell } from "./dom.js";
import { chat } from "./chat.js";
import { moment, telegramTime } from "./moments.js";
import { say } from "./words.js";

const PLAIN = { B: "b", STRONG: "b", I: "i", EM: "i", U: "u", INS: "u", S: "s", STRIKE: "s", DEL: "s", CODE: "code" };
const SAFE_LINK = /^(https?|tg|mailto|tel):/i;
const COMMAND_OR_LINK = /(?<![\w/@.:-])\/[a-z]\w{0,31}\b(?![/\w])|https?:\/\/[^\s<>«»"]*[^\s<>«»".,;:!?)\]’]/gi;
const COLLAPSED_LENGTH = 180;

/** The formatted text as nodes. Commands in it become buttons and addresses become links, as in Telegram. */
export function formatted(html) {
  const source = new DOMParser().parseFromString(html, "text/html").body;
  const made = document.createDocumentFragment();
  made.append(...childrenOf(source, true));
  return made;
}

const childrenOf = (node, findLinks) => [...node.childNodes].flatMap((child) => nodesFor(child, findLinks));

/** A quote or a code block stands on lines of its own: the line feed that ends it is not one more empty line. */
const afterBlock = (node) => /^(BLOCKQUOTE|PRE)$/.test(node.previousSibling?.tagName ?? "");

function nodesFor(node, findLinks) {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = afterBlock(node) ? node.data.replace(/^\n/, "") : node.data;
    return findLinks ? linked(text) : [text];
  }
  if (node.nodeType !== Node.ELEMENT_NODE) return [];
  const name = node.tagName;
  if (name === "BR") return [element("br")];
  if (name === "PRE") return [block(node)];
  if (name === "A") return [link(node)];
  if (name === "TIME" || name === "TG-TIME") return [time(node)];
  if (name === "BLOCKQUOTE") return [quote(node)];
  if (name === "TG-SPOILER" || node.classList.contains("tg-spoiler")) return [spoiler(node)];
  const inside = childrenOf(node, findLinks && name !== "CODE");
  return PLAIN[name] ? [element(PLAIN[name], {}, inside)] : inside;
}

function linked(text) {
  const nodes = [];
  let from = 0;
  for (const found of text.matchAll(COMMAND_OR_LINK)) {
    nodes.push(text.slice(from, found.index));
    nodes.push(found[0].startsWith("/") ? command(found[0]) : outsideLink(found[0], [found[0]]));
    from = found.index + found[0].length;
  }
  nodes.push(text.slice(from));
  return nodes.filter((node) => node !== "");
}

/** A button in all but its element: a real one would let the line break between it and the bracket before it. */
function command(text) {
  const made = element("a", { href: "#", role: "button", class: "link" }, text);
  made.addEventListener("click", (event) => {
    event.preventDefault();
    tell(made, "say-text", { text });
  });
  made.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    made.click();
  });
  return made;
}

function link(node) {
  const address = node.getAttribute("href") ?? "";
  const inside = childrenOf(node, false);
  return SAFE_LINK.test(address) ? outsideLink(address, inside) : element("span", {}, inside);
}

function outsideLink(address, inside) {
  const made = element("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, inside);
  made.addEventListener("click", (event) => openHere(event, made, address));
  return made;
}

/** A t.me link to this very bot opens here, with its start word; all others open outside. */
export function openHere(event, source, address) {
  const own = new RegExp(`^https?://t(?:elegram)?\\.me/${chat.bot.username}(?:\\?start=([\\w-]*))?$`, "i").exec(address);
  if (!own || !chat.bot.username) return;
  event.preventDefault();
  tell(source, "start-bot", { payload: own[1] });
}

function time(node) {
  const stamp = node.getAttribute("datetime") ?? node.getAttribute("unix") ?? node.dataset.unix ?? "";
  const instant = new Date(/^\d+$/.test(stamp) ? Number(stamp) * 1000 : stamp);
  const inside = childrenOf(node, false);
  if (Number.isNaN(instant.getTime())) return element("span", {}, inside);
  const wanted = node.getAttribute("format") ?? node.dataset.format ?? "";
  const words = telegramTime(instant, wanted);
  const properties = { datetime: instant.toISOString(), title: moment(instant) };
  return element("time", properties, words === null ? inside : [words]);
}

function spoiler(node) {
  const inside = element("span", { class: "spoiler-text", "aria-hidden": "true" }, childrenOf(node, true));
  for (const inner of inside.querySelectorAll("a, button")) inner.inert = true;
  const made = element("span", { class: "spoiler", role: "button", tabindex: "0", "aria-label": say("show_hidden") }, inside);
  const show = (event) => {
    if (event.type === "keydown" && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    for (const name of ["role", "tabindex", "aria-label"]) made.removeAttribute(name);
    made.classList.add("shown");
    inside.removeAttribute("aria-hidden");
    for (const inner of inside.querySelectorAll("a, button")) inner.inert = false;
    made.removeEventListener("click", show);
    made.removeEventListener("keydown", show);
  };
  made.addEventListener("click", show);
  made.addEventListener("keydown", show);
  return made;
}

function quote(node) {
  const inside = element("div", { class: "quote-text" }, childrenOf(node, true));
  const made = element("blockquote", { dir: "auto" }, inside);
  if (node.hasAttribute("expandable") && isLong(node.textContent)) expandable(made, inside);
  return made;
}

const isLong = (text) => text.length > COLLAPSED_LENGTH || text.split("\n").length > 3;

function expandable(made, inside) {
  const toggle = element("button", { type: "button", class: "more", "aria-expanded": "false" }, say("show_more"));
  toggle.addEventListener("click", () => {
    const open = made.classList.toggle("collapsed") === false;
    toggle.setAttribute("aria-expanded", String(open));
    toggle.textContent = say(open ? "show_less" : "show_more");
  });
  made.classList.add("collapsed");
  made.append(toggle);
}

function block(node) {
  const copy = element("button", { type: "button", class: "copy-code" }, say("copy"));
  const text = node.textContent;
  copy.addEventListener("click", () => tell(copy, "copy-text", { text }));
  const head = element("span", { class: "code-head" }, element("span", {}, node.dataset.language ?? ""), copy);
  return element("div", { class: "code-block" }, head, element("pre", { dir: "auto" }, element("code", {}, text)));
}
