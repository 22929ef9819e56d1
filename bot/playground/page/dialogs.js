// Questions over the page: one at a time, closed with Escape, focus back where it was.

import { byId, element, freshId } from "./dom.js";
import { icon } from "./icons.js";
import { say } from "./words.js";

/** Something asked in a dialog is not acceptable yet; the message says why. */
export class NotYet extends Error {}

/**
 * Opens a dialog and waits: gives what `read()` gives when the person accepts, null when they turn away.
 * `read` may raise NotYet: its message is shown and the dialog stays.
 */
export function askInDialog({ title, note, body = [], accept, read = () => true, kind = "form" }) {
  const back = document.activeElement;
  const titleId = freshId("dialog");
  const trouble = element("p", { class: "trouble", role: "alert" });
  const leave = element("button", { type: "button", class: "icon", "aria-label": say("close") }, icon("close"));
  const form = element("form", { novalidate: true }, [
    element("div", { class: "dialog-head" }, element("h2", { id: titleId }, title), leave),
    note && element("p", { class: "note" }, note),
    body,
    trouble,
    accept && element("button", { type: "submit", class: "big" }, accept),
  ]);
  const dialog = element("dialog", { class: kind, "aria-labelledby": titleId }, form);
  document.body.append(dialog);

  return new Promise((resolve) => {
    let answer = null;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      try {
        answer = read();
        dialog.close();
      } catch (error) {
        if (!(error instanceof NotYet)) throw error;
        trouble.textContent = error.message;
      }
    });
    leave.addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
    dialog.addEventListener("chosen", (event) => {
      answer = event.detail;
      dialog.close();
    });
    dialog.addEventListener("close", () => {
      dialog.remove();
      const nowhere = !document.activeElement || document.activeElement === document.body;
      if (nowhere) (back?.checkVisibility?.() && back !== document.body ? back : byId("box")).focus();
      resolve(answer);
    });
    dialog.showModal();
    const first = ["input, select, textarea", ".chat-choice, .big", "button"].map((kind) => form.querySelector(kind));
    first.find(Boolean).focus();
  });
}

/** A labelled field for a dialog. */
export function field(label, input, hint) {
  input.id ||= freshId("field");
  const words = [label, hint && element("span", { class: "hint" }, ` (${hint})`)];
  return element("p", { class: "field" }, element("label", { for: input.id }, words), input);
}

/** The bot insists: an alert with one button. */
export const alertFrom = (title, text) =>
  askInDialog({ title, body: [element("p", { class: "alert-text", dir: "auto" }, text)], accept: say("ok"), kind: "alert" });

/** A photo, as large as the screen allows. */
export function showPhoto({ url, alt }) {
  return askInDialog({ title: alt, body: [element("img", { src: url, alt, class: "large-photo" })], kind: "lightbox" });
}
