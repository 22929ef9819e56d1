// The command menu: all the bot's commands behind the "/" button, and those that match while one types "/".

import { chat } from "./chat.js";
import { byId } from "./dom.js";
import { offer, offeredKind, withdraw } from "./suggestions.js";
import { say } from "./words.js";

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Offers the commands that begin with what is typed; true when the text is one of a command. */
export function suggestCommands(text, act) {
  const typed = /^\/(\w*)$/.exec(text)?.[1];
  if (typed === undefined) return false;
  const found = chat.commands.filter(({ command }) => fold(command).startsWith(fold(typed)));
  if (found.length) show(found, act);
  else withdraw();
  return true;
}

/** The "/" button: opens the whole list, or closes it. */
export function toggleCommands(act) {
  const open = offeredKind() === "commands";
  byId("box").focus();
  if (open) withdraw();
  else show(chat.commands, act);
}

function show(commands, { sendCommand, writeCommand }) {
  const options = commands.map(({ command, description }) => ({ title: `/${command}`, description }));
  offer({
    kind: "commands",
    title: commands.length ? say("commands") : say("no_command"),
    options,
    spoken: say("commands_found", options.length),
    pick: (option) => sendCommand(option.title),
    complete: (option) => writeCommand(`${option.title} `),
  });
}
