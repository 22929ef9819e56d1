// Inline mode: "@bot marie" in the message box searches with the bot and sends the chosen result.

import { chat } from "./chat.js";
import { ask } from "./server.js";
import { offer, withdraw } from "./suggestions.js";
import { say } from "./words.js";

const PAUSE = 250; // ms without a key before the bot is asked

const DRAWINGS = { contact: "person", location: "pin", venue: "pin", photo: "photo", document: "file" };

let timer = 0;
let round = 0; // each change of the box begins a new one; answers to older ones are dropped

/** Offers what the bot answers to the query in the text; true when the text speaks to the bot inline. */
export function suggestInline(text, act) {
  clearTimeout(timer);
  round += 1;
  const name = chat.bot.username;
  const spoken = /^@(\w*)(\s[\s\S]*)?$/.exec(text);
  if (!spoken || !name) return false;
  const [, typed, rest] = spoken;
  if (rest === undefined) return offerName(name, typed, act);
  if (typed.toLowerCase() !== name.toLowerCase()) return false;
  const search = { round, query: rest.trimStart(), act, results: [], offset: "" };
  show(search, { title: say("searching"), holdsEnter: true, keepPlace: true });
  timer = setTimeout(() => askBot(search), PAUSE);
  return true;
}

function offerName(name, typed, { writeCommand }) {
  if (!name.toLowerCase().startsWith(typed.toLowerCase())) return false;
  const option = { title: `@${name}`, description: say("inline_complete"), drawing: "search" };
  const take = () => writeCommand(`@${name} `);
  offer({ kind: "name", title: say("inline_hint"), options: [option], pick: take, complete: take });
  return true;
}

async function askBot(search) {
  let answer;
  try {
    answer = await ask("inline", { user: chat.user, query: search.query, offset: search.offset });
  } catch (error) {
    if (search.round === round) show(search, { title: error.message === "unreachable" ? say("unreachable") : error.message });
    return;
  }
  if (search.round !== round) return;
  if (answer.timed_out) return show(search, { title: say("no_answer") });
  search.results.push(...(answer.results ?? []).map((result) => ({ ...result, of: answer.id })));
  search.button = answer.button ?? search.button;
  search.offset = answer.next_offset ?? "";
  const title = search.results.length ? say("results_found", search.results.length) : say("no_result");
  show(search, { title, spoken: title, keepPlace: search.asked, more: search.offset ? () => askMore(search) : undefined });
  search.asked = true;
}

function askMore(search) {
  if (!search.offset || search.waiting === search.offset) return;
  search.waiting = search.offset;
  askBot(search);
}

function show(search, { title, ...more }) {
  const { act, button } = search;
  const whom = act.destination();
  offer({
    kind: "inline",
    title: whom ? `${say("for_whom", whom)} · ${title}` : title,
    options: search.results.map(optionFor),
    pick: (option) => act.sendResult(option.of, option.id),
    extra: button && { text: button.text, act: () => act.startBot(button.start_parameter) },
    ...more,
  });
}

function optionFor(result) {
  const title = result.title ?? result.caption ?? [result.first_name, result.last_name].filter(Boolean).join(" ");
  const description = result.description ?? result.phone_number ?? "";
  return { id: result.id, of: result.of, title: title || say("message"), description, drawing: DRAWINGS[result.type] ?? "text" };
}

/** Searches no longer. */
export function stopSearching() {
  clearTimeout(timer);
  round += 1;
  withdraw();
}
