// Sharing somebody's number, a place, or people: small questions over the page.

import { chat, fullName, player } from "./chat.js";
import { NotYet, askInDialog, field } from "./dialogs.js";
import { element, freshId } from "./dom.js";
import { PLACES } from "./places.js";
import { say, spoken } from "./words.js";

const input = (properties) => element("input", { type: "text", autocomplete: "off", ...properties });

/** The player's own number, as a `request_contact` button asks for it. Gives the fields of a contact, or null. */
export function askOwnContact() {
  const me = player();
  const first = input({ value: me.first_name });
  const last = input({ value: me.last_name ?? "" });
  const phone = input({ type: "tel", value: `+33 6 00 00 ${String(me.id).slice(-4, -2)} ${String(me.id).slice(-2)}` });
  return askInDialog({
    title: say("share_own_number"),
    note: say("share_own_number_why"),
    body: [field(say("first_name"), first), field(say("last_name"), last, say("optional")), field(say("phone"), phone)],
    accept: say("share"),
    read: () => ({ ...contactFrom(first, last, phone), user_id: me.id }),
  });
}

/** Somebody else's contact, with a vCard when there is more than a number. Gives its fields, or null. */
export function askContact() {
  const first = input({});
  const last = input({});
  const phone = input({ type: "tel" });
  const organisation = input({});
  const email = input({ type: "email" });
  return askInDialog({
    title: say("share_contact"),
    body: [
      field(say("first_name"), first),
      field(say("last_name"), last, say("optional")),
      field(say("phone"), phone),
      field(say("organisation"), organisation, say("optional")),
      field(say("email"), email, say("optional")),
    ],
    accept: say("share"),
    read: () => {
      const contact = contactFrom(first, last, phone);
      const vcard = vcardFor(contact, organisation.value.trim(), email.value.trim());
      return vcard ? { ...contact, vcard } : contact;
    },
  });
}

function contactFrom(first, last, phone) {
  const contact = { first_name: first.value.trim(), phone_number: phone.value.trim() };
  if (last.value.trim()) contact.last_name = last.value.trim();
  requireWords(first, contact.first_name, say("first_name"));
  requireWords(phone, /\d/.test(contact.phone_number), say("phone"));
  return contact;
}

function requireWords(place, given, name) {
  place.setAttribute("aria-invalid", String(!given));
  if (given) return;
  place.focus();
  throw new NotYet(`${name}${spoken() === "fr" ? "\u00a0" : ""}: …`);
}

function vcardFor(contact, organisation, email) {
  if (!organisation && !email) return "";
  const safe = (text) => text.replace(/[\\,;]/g, "\\$&").replace(/\n/g, "\\n");
  const lines = [
    "BEGIN:VCARD",
    "VERSION:3.0",
    `N:${safe(contact.last_name ?? "")};${safe(contact.first_name)};;;`,
    `FN:${safe(fullName(contact))}`,
    `TEL;TYPE=CELL:${safe(contact.phone_number)}`,
    organisation && `ORG:${safe(organisation)}`,
    email && `EMAIL:${safe(email)}`,
    "END:VCARD",
  ];
  return lines.filter(Boolean).join("\r\n");
}

/** A place: a town of the list, numbers, or where the browser says one is. Gives {latitude, longitude}, or null. */
export function askLocation() {
  const [first] = PLACES;
  const options = PLACES.map((place, index) => element("option", { value: String(index) }, place[spoken()]));
  const other = element("option", { value: "" }, say("other_place"));
  const town = element("select", {}, options, other);
  const latitude = input({ inputmode: "decimal", value: String(first.latitude) });
  const longitude = input({ inputmode: "decimal", value: String(first.longitude) });
  const says = element("p", { class: "note", role: "status" });
  const here = element("button", { type: "button", class: "quiet" }, say("my_position"));
  const put = (place) => {
    latitude.value = String(place.latitude);
    longitude.value = String(place.longitude);
  };
  town.addEventListener("change", () => (town.value ? put(PLACES[Number(town.value)]) : latitude.focus()));
  for (const number of [latitude, longitude]) number.addEventListener("input", () => (town.value = ""));
  here.addEventListener("click", () => locate(put, town, says));
  return askInDialog({
    title: say("share_location"),
    body: [
      field(say("city"), town),
      element("div", { class: "pair" }, field(say("latitude"), latitude), field(say("longitude"), longitude)),
      here,
      says,
    ],
    accept: say("share"),
    read: () => ({ latitude: degrees(latitude, 90), longitude: degrees(longitude, 180) }),
  });
}

function degrees(place, most) {
  const text = place.value.trim().replace(",", ".").replace("\u2212", "-");
  const number = Number(text);
  const good = text !== "" && Number.isFinite(number) && Math.abs(number) <= most;
  place.setAttribute("aria-invalid", String(!good));
  if (good) return number;
  place.focus();
  throw new NotYet(say("bad_number"));
}

function locate(put, town, says) {
  const failed = () => (says.textContent = say("not_located"));
  if (!navigator.geolocation) return failed();
  says.textContent = say("locating");
  const found = ({ coords }) => {
    const round = (number) => Number(number.toFixed(5));
    put({ latitude: round(coords.latitude), longitude: round(coords.longitude) });
    town.value = "";
    says.textContent = "";
  };
  navigator.geolocation.getCurrentPosition(found, failed, { timeout: 10_000 });
}

/** People, as a `request_users` button asks for them: players or anybody. Gives a list of shared users, or null. */
export function askPeople(most) {
  const others = chat.users.filter((user) => user.id !== chat.user);
  const kind = most === 1 ? "radio" : "checkbox";
  const name = freshId("people");
  const choices = others.map((user) => {
    const id = freshId("person");
    const box = element("input", { type: kind, name, id, value: String(user.id) });
    return element("p", { class: "choice" }, box, element("label", { for: id, dir: "auto" }, fullName(user)));
  });
  const first = input({});
  const last = input({});
  const username = input({});
  return askInDialog({
    title: say("choose_people"),
    note: say("choose_up_to", most),
    body: [
      element("fieldset", { class: "people" }, element("legend", { class: "sr" }, say("choose_people")), choices),
      element("fieldset", {}, [
        element("legend", {}, say("somebody_else")),
        element("div", { class: "pair" }, field(say("first_name"), first), field(say("last_name"), last)),
        field(say("username"), username, say("optional")),
      ]),
    ],
    accept: say("share"),
    read: () => {
      const ticked = others.filter((user) => choices[others.indexOf(user)].querySelector("input").checked);
      const shared = ticked.map((user) => sharedUser(user.id, user));
      if (first.value.trim()) shared.push(sharedUser(inventedId(first.value + last.value), typed(first, last, username)));
      if (!shared.length) throw new NotYet(say("choose_somebody"));
      if (shared.length > most) throw new NotYet(say("choose_fewer", most));
      return shared;
    },
  });
}

const typed = (first, last, username) => ({
  first_name: first.value.trim(),
  last_name: last.value.trim(),
  username: username.value.trim().replace(/^@/, ""),
});

function sharedUser(id, person) {
  const shared = { user_id: id, first_name: person.first_name };
  if (person.last_name) shared.last_name = person.last_name;
  if (person.username) shared.username = person.username;
  return shared;
}

/** The same invented person has the same id each time. */
function inventedId(name) {
  let id = 7;
  for (const letter of name.trim().toLowerCase()) id = (id * 31 + letter.codePointAt(0)) % 900_000_000;
  return 5_000_000_000 + id;
}

/** The chat in which an inline search is opened. Gives null, or {who}: empty for this chat. */
export function askChat() {
  const others = chat.users.filter((user) => user.id !== chat.user);
  const choice = (title, hint, who) => {
    const made = element("button", { type: "button", class: "chat-choice" }, element("strong", {}, title), element("span", {}, hint));
    made.addEventListener("click", () => made.dispatchEvent(new CustomEvent("chosen", { bubbles: true, detail: { who } })));
    return made;
  };
  return askInDialog({
    title: say("choose_chat"),
    note: say("choose_chat_why", chat.bot.username),
    body: [
      choice(say("this_chat"), say("with_coach"), ""),
      others.map((user) => choice(fullName(user), user.username ? `@${user.username}` : "", user.first_name)),
    ],
  });
}
