// The time machine: shows the program's clock in words and moves it, so that tomorrow's nudges come now.

import { chat } from "./chat.js";
import { byId } from "./dom.js";
import { daysAhead, hour, moment, now, plainDay, setClock } from "./moments.js";
import { Refused, ask } from "./server.js";
import { say } from "./words.js";

const buttons = [...document.querySelectorAll("#time-machine [data-to]")];
const says = byId("clock-says");

const roomy = matchMedia("(width >= 56rem)");

let travels = false;
let underway = false;
let onMoved = () => {};

/** Makes the buttons work; `moved` is called when the clock jumped. */
export function startTimeMachine(moved) {
  onMoved = moved;
  for (const button of buttons) button.addEventListener("click", () => travel(button));
  setInterval(showClock, 1000);
}

/** Takes the clock as the server tells it. */
export function takeClock(clock) {
  setClock(clock.now);
  travels = clock.travels ?? travels;
  for (const button of buttons) button.setAttribute("aria-disabled", String(!travels || underway));
  if (!travels) says.textContent = say("clock_fixed");
  showClock();
}

/** Says the time again. */
export function showClock() {
  const instant = now();
  put("clock-time", hour(instant));
  put("clock-day", roomy.matches ? plainDay(instant) : plainDay(instant, "short", "short"));
  byId("clock-time").dateTime = instant.toISOString();
  const days = daysAhead();
  byId("clock-ahead").hidden = days === 0;
  put("clock-ahead", days === 0 ? "" : days > 0 ? say("ahead", days) : say("behind", -days));
}

/** What was said about a journey made by somebody else is no longer true. */
export function forgetJourney() {
  says.textContent = travels ? "" : say("clock_fixed");
}

function put(id, words) {
  const place = byId(id);
  if (place.textContent !== words) place.textContent = words;
}

async function travel(button) {
  if (button.getAttribute("aria-disabled") === "true") return;
  underway = true;
  for (const other of buttons) other.setAttribute("aria-disabled", "true");
  says.textContent = say("travelling");
  try {
    const { now: arrived, moved } = await ask("time", { user: chat.user, to: button.dataset.to });
    underway = false;
    takeClock({ now: arrived });
    says.textContent = moved ? say("travelled", moment(new Date(arrived))) : say("nothing_ahead");
    if (moved) onMoved();
  } catch (error) {
    says.textContent = error instanceof Refused ? error.message : say("unreachable");
  } finally {
    underway = false;
    for (const other of buttons) other.setAttribute("aria-disabled", String(!travels));
  }
}
