// Light or dark: as the device prefers, until the person chooses.

const KEY = "entregent.theme";
const PAPER = { light: "#fffaf3", dark: "#231e1a" };
const device = matchMedia("(prefers-color-scheme: dark)");

function remembered() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // storage may be forbidden: the choice then lasts as long as the page
  }
}

let chosen = remembered();

/** Whether the page is dark now. */
export const isDark = () => (chosen ?? (device.matches ? "dark" : "light")) === "dark";

function paint() {
  if (chosen) document.documentElement.dataset.theme = chosen;
  document.querySelector('meta[name="theme-color"]').content = PAPER[isDark() ? "dark" : "light"];
  document.getElementById("theme")?.setAttribute("aria-checked", String(isDark()));
}

/** Makes the switch work. */
export function startTheme() {
  document.getElementById("theme").addEventListener("click", () => {
    chosen = isDark() ? "light" : "dark";
    try {
      localStorage.setItem(KEY, chosen);
    } catch {
      // See above.
    }
    paint();
  });
  device.addEventListener("change", paint);
  paint();
}

paint();
