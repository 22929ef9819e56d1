// The few line drawings of the page: always beside or under a name, so hidden from screen readers.

const DRAWINGS = {
  alert: "M12 7v6M12 16.5v.5M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18",
  check: "M5 12.5l4.5 4.5L19 7.5",
  clip: "M20 11.5l-8 8a5.3 5.3 0 0 1-7.5-7.5l8.4-8.4a3.6 3.6 0 0 1 5.1 5.1l-8.4 8.4a1.8 1.8 0 0 1-2.6-2.6l7.4-7.4",
  clock: "M12 7v5l3.2 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18",
  close: "M6.5 6.5l11 11M17.5 6.5l-11 11",
  copy: "M9 9h10v11H9zM15 9V4H5v11h4",
  down: "M6 9.5l6 6 6-6",
  download: "M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14",
  file: "M7 3h7l4.5 4.5V21H7zM14 3v4.5h4.5",
  keyboard: "M3.5 6.5h17v11h-17zM7 10h.1M10.3 10h.1M13.7 10h.1M17 10h.1M8 14h8",
  outside: "M9 6h9v9M18 6L7 17",
  pencil: "M5 19l1-4L16 5l3 3L9 18zM14 7l3 3",
  people: "M9 11.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4M3.5 19c.4-3.4 2.5-5 5.5-5s5.1 1.6 5.5 5M15.5 5.5a3 3 0 0 1 0 5.8M17.5 14.4c1.8.7 2.8 2.2 3 4.6",
  person: "M12 12a3.7 3.7 0 1 0 0-7.4 3.7 3.7 0 0 0 0 7.4M5 20c.5-4 3.2-5.8 7-5.8s6.5 1.8 7 5.8",
  photo: "M4 5h16v14H4zM4 16l5-5 4 4 2.5-2.5L20 17M15.5 9.5h.1",
  pin: "M12 21c4.5-5 6.5-8.3 6.5-11.2A6.5 6.5 0 0 0 5.5 9.8C5.5 12.7 7.5 16 12 21M12 12a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6",
  reply: "M10 6l-6 5.5 6 5.5v-3.5c4.5 0 7.5 1 10 4.5-.8-5.5-4-8.5-10-8.5z",
  search: "M11 17.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M16 16l4.5 4.5",
  send: "M4.5 12L3.8 4.6 20.5 12 3.8 19.4zM4.5 12h8",
  share: "M14 5l6.5 6-6.5 6v-3.7C9 13.3 6 14.5 3.5 18c.7-5.5 4-9 10.5-9.2z",
  text: "M5 7h14M5 12h14M5 17h8",
  slash: "M13.8 7.5l-3.6 9M8 3.8h8a4.2 4.2 0 0 1 4.2 4.2v8a4.2 4.2 0 0 1-4.2 4.2H8A4.2 4.2 0 0 1 3.8 16V8A4.2 4.2 0 0 1 8 3.8z",
  sliders: "M4 8h9M17 8h3M15 5.5v5M4 16h3M11 16h9M9 13.5v5",
};

/** The drawing as an SVG element. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "drawing");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", DRAWINGS[name]);
  svg.append(path);
  return svg;
}

/** Puts the drawings where the page names them (`data-icon`). */
export function drawIcons(root) {
  for (const place of root.querySelectorAll("[data-icon]")) {
    if (!place.querySelector(":scope > .drawing")) place.prepend(icon(place.dataset.icon));
  }
}
