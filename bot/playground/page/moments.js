// Says instants in words, in the player's language and the device's zone (as Telegram's apps do), and keeps the program's
// clock running between two tellings.

import { say, spoken } from "./words.js";

const DAY = 86_400_000;
const STEPS = [["year", 365 * DAY], ["month", 30 * DAY], ["day", DAY], ["hour", 3_600_000], ["minute", 60_000]];

let told = { instant: Date.now(), at: performance.now() };

/** The program's clock says this now (ISO with offset). */
export function setClock(iso) {
  told = { instant: Date.parse(iso), at: performance.now() };
}

/** The program's clock, as a Date. */
export const now = () => new Date(told.instant + (performance.now() - told.at));

/** Days of the calendar between the device's clock and the program's: positive when the program is ahead. */
export const daysAhead = () => daysBetween(new Date(), now());

const locale = () => (spoken() === "fr" ? "fr-FR" : "en-GB");
const formats = new Map();

function format(instant, options) {
  const key = JSON.stringify([locale(), options]);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale(), options));
  return formats.get(key).format(instant);
}

/** "18:04" */
export const hour = (instant) => format(instant, { hour: "2-digit", minute: "2-digit" });

/** "2026-11-20" here: a key to compare days with. */
export function dayKey(instant) {
  const two = (number) => String(number).padStart(2, "0");
  return `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}

const daysBetween = (from, to) => Math.round((Date.parse(dayKey(to)) - Date.parse(dayKey(from))) / DAY);

/** "Today", "Yesterday", or "Thursday 20 November", with the year when it is another one. */
export function day(instant) {
  const away = daysBetween(now(), instant);
  if (away === 0) return say("today");
  if (away === -1) return say("yesterday");
  if (away === 1) return say("tomorrow");
  return plainDay(instant);
}

/** "Thursday 20 November", with the year when it is another one. */
export function plainDay(instant, weekday = "long", month = "long") {
  const otherYear = dayKey(instant).slice(0, 4) !== dayKey(now()).slice(0, 4);
  const words = format(instant, { weekday, day: "numeric", month, ...(otherYear && { year: "numeric" }) });
  return words.replace(",", "");
}

/** The whole moment in words: "Thursday 20 November, 18:04". */
export const moment = (instant) => `${plainDay(instant)}${spoken() === "fr" ? " à " : ", "}${hour(instant)}`;

function relative(instant) {
  const distance = instant.getTime() - now().getTime();
  const words = new Intl.RelativeTimeFormat(locale(), { numeric: "always" });
  for (const [unit, size] of STEPS) {
    if (Math.abs(distance) >= size) return words.format(Math.round(distance / size), unit);
  }
  return words.format(0, "minute");
}

/**
 * An instant in Telegram's own date format: `r` alone is relative; else `w` weekday, `d`/`D` short or long date, `t`/`T`
 * short or long time. An empty or unknown format gives null: the text written by the bot stays.
 */
export function telegramTime(instant, wanted) {
  if (wanted === "r") return relative(instant);
  if (!wanted || !/^w?[dD]?[tT]?$/.test(wanted)) return null;
  const options = {};
  if (wanted.includes("w")) options.weekday = "long";
  if (wanted.includes("d")) Object.assign(options, { day: "2-digit", month: "2-digit", year: "2-digit" });
  if (wanted.includes("D")) Object.assign(options, { day: "numeric", month: "long", year: "numeric" });
  if (/[tT]/.test(wanted)) Object.assign(options, { hour: "2-digit", minute: "2-digit" });
  if (wanted.includes("T")) options.second = "2-digit";
  return format(instant, options);
}
