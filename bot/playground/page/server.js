// Talks to the playground's server, and hears from it again after it was restarted.

/** The server answered no; the message says why in plain words. */
export class Refused extends Error {}

/** The server could not be reached. */
export class Unreachable extends Error {}

async function answerOf(request) {
  let response;
  try {
    response = await request;
  } catch {
    throw new Unreachable("unreachable");
  }
  let answer = {};
  try {
    answer = await response.json();
  } catch {
    // An answer that is not JSON says nothing more than its status.
  }
  if (!response.ok) throw new Refused(answer?.error ?? `${response.status} ${response.statusText}`.trim());
  return answer;
}

/** Asks for something to be done: `ask("press", {user, message_id, data})`. Raises Refused or Unreachable. */
export function ask(path, body) {
  const headers = { "Content-Type": "application/json" };
  return answerOf(fetch(`/play/${path}`, { method: "POST", headers, body: JSON.stringify(body) }));
}

/** Sends a file with its fields. Raises Refused or Unreachable. */
export function upload(fields, file) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("file", file, file.name);
  return answerOf(fetch("/play/file", { method: "POST", body: form }));
}

/** The whole chat of a user as the server knows it now. */
export const readState = (user) => answerOf(fetch(`/play/state?user=${user}`));

/** What happened in a user's chat after event number `since`: {events, last}. */
export const readNews = (user, since) => answerOf(fetch(`/play/news?user=${user}&since=${since}`));

const FIRST_WAIT = 400;
const LONGEST_WAIT = 4000;

/**
 * Follows one user's events until `stop()`. The state is read each time the stream opens, and what arrives meanwhile is
 * told after it: so nothing falls between the two, also after a restart of the server.
 */
export function follow(user, { onState, onEvent, onLost }) {
  let source = null;
  let wait = FIRST_WAIT;
  let timer = 0;
  let stopped = false;

  function open() {
    const mine = new EventSource(`/play/events?user=${user}`);
    const early = [];
    let told = (event) => early.push(event);
    source = mine;
    mine.onopen = async () => {
      try {
        const state = await readState(user);
        if (stopped || source !== mine) return;
        wait = FIRST_WAIT;
        onState(state);
        told = onEvent;
        early.forEach(onEvent);
      } catch {
        if (source === mine) again();
      }
    };
    mine.onmessage = (message) => told(JSON.parse(message.data));
    mine.onerror = () => source === mine && again();
  }

  function again() {
    source.close();
    source = null;
    if (stopped) return;
    onLost();
    timer = setTimeout(open, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT);
  }

  function stop() {
    stopped = true;
    clearTimeout(timer);
    source?.close();
    source = null;
  }

  open();
  return stop;
}
