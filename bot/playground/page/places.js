// A few places to share without a map: their names, and coordinates said in words.

import { spoken } from "./words.js";

/** Towns of several zones, in both languages. */
export const PLACES = [
  { fr: "Paris", en: "Paris", latitude: 48.8566, longitude: 2.3522 },
  { fr: "Lyon", en: "Lyon", latitude: 45.764, longitude: 4.8357 },
  { fr: "Bruxelles", en: "Brussels", latitude: 50.8467, longitude: 4.3525 },
  { fr: "Genève", en: "Geneva", latitude: 46.2044, longitude: 6.1432 },
  { fr: "Londres", en: "London", latitude: 51.5072, longitude: -0.1276 },
  { fr: "Montréal", en: "Montreal", latitude: 45.5019, longitude: -73.5674 },
  { fr: "New York", en: "New York", latitude: 40.7128, longitude: -74.006 },
  { fr: "La Réunion", en: "Réunion", latitude: -20.8789, longitude: 55.4481 },
  { fr: "Tokyo", en: "Tokyo", latitude: 35.6764, longitude: 139.65 },
  { fr: "Auckland", en: "Auckland", latitude: -36.8509, longitude: 174.7645 },
];

const CLOSE = 0.05; // degrees: about five kilometres

/** The town at these coordinates, if it is one of ours. */
export function placeName({ latitude, longitude }) {
  const near = (place) => Math.abs(place.latitude - latitude) < CLOSE && Math.abs(place.longitude - longitude) < CLOSE;
  return PLACES.find(near)?.[spoken()] ?? "";
}

/** "48.8566° N, 2.3522° E" */
export function coordinates({ latitude, longitude }) {
  const number = new Intl.NumberFormat(spoken(), { minimumFractionDigits: 4, maximumFractionDigits: 4 });
  const west = spoken() === "fr" ? "O" : "W";
  const northSouth = `${number.format(Math.abs(latitude))}° ${latitude < 0 ? "S" : "N"}`;
  const eastWest = `${number.format(Math.abs(longitude))}° ${longitude < 0 ? west : "E"}`;
  return `${northSouth} · ${eastWest}`;
}
