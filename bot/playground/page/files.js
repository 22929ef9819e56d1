// Photos and files: chosen, dropped or pasted, looked at before they leave, with a caption.

import { NotYet, askInDialog, field } from "./dialogs.js";
import { byId, element, freshId } from "./dom.js";
import { icon } from "./icons.js";
import { toast } from "./toasts.js";
import { say } from "./words.js";

const LARGEST = 20 * 1024 * 1024; // bytes: what a bot may download from Telegram
const CAPTION_LIMIT = 1024; // characters

/** Makes the pickers, dropping and pasting work; `send(kind, file, caption)` sends one. */
export function startFiles(send) {
  for (const [button, picker] of [["attach-photo", "photo-picker"], ["attach-file", "file-picker"]]) {
    const input = byId(picker);
    byId(button).addEventListener("click", () => {
      byId("attach").hidePopover();
      input.click();
    });
    input.addEventListener("change", () => {
      const files = [...input.files];
      input.value = "";
      offerFiles(files, picker === "photo-picker" ? "photo" : "document", send);
    });
  }
  startDropping(send);
  byId("box").addEventListener("paste", (event) => {
    const files = [...event.clipboardData.files];
    if (!files.length) return;
    event.preventDefault();
    offerFiles(files, "photo", send);
  });
}

function startDropping(send) {
  const main = byId("chat");
  const veil = byId("drop");
  const carriesFiles = (event) => [...event.dataTransfer.types].includes("Files");
  main.addEventListener("dragover", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    veil.hidden = byId("composer").hidden;
  });
  main.addEventListener("dragleave", (event) => {
    if (!main.contains(event.relatedTarget)) veil.hidden = true;
  });
  main.addEventListener("drop", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    veil.hidden = true;
    if (!byId("composer").hidden) offerFiles([...event.dataTransfer.files], "photo", send);
  });
}

async function offerFiles(given, wished, send) {
  const files = given.filter(isSendable);
  if (!files.length) return;
  const choices = kindsFor(files, wished);
  const name = freshId("kind");
  const caption = element("textarea", { rows: "2", dir: "auto", maxlength: CAPTION_LIMIT * 2 });
  const previews = files.map(preview);
  const kinds = element("fieldset", { class: "choices" }, [
    element("legend", {}, say("send_as")),
    choices.map((kind, index) => radio(name, kind, index === 0)),
  ]);
  const answer = await askInDialog({
    title: say("send_files", files.length),
    body: [
      element("ul", { class: "previews" }, previews.map(({ row }) => row)),
      choices.length > 1 && kinds,
      field(say("caption"), caption, say("optional")),
    ],
    accept: say("send"),
    read: () => {
      const words = caption.value.trim();
      const over = [...words].length - CAPTION_LIMIT;
      if (over > 0) throw new NotYet(say("too_long", over));
      return { words, kind: kinds.querySelector("input:checked").value };
    },
  });
  for (const { release } of previews) release();
  if (answer) files.forEach((file, index) => send(answer.kind, file, index === 0 ? answer.words : ""));
}

function isSendable(file) {
  const trouble = file.size === 0 ? say("file_empty", file.name) : file.size > LARGEST ? say("file_too_big", file.name) : null;
  if (trouble) toast(trouble, "trouble");
  return !trouble;
}

function kindsFor(files, wished) {
  const all = (test) => files.every((file) => test.test(file.type));
  const kinds = ["document"];
  if (all(/^image\/(png|jpeg|gif|webp)$/)) kinds.push("photo");
  if (all(/^image\/webp$/)) kinds.push("sticker");
  if (all(/^audio\//)) kinds.push("voice");
  return kinds.sort((one, other) => (other === wished) - (one === wished));
}

const KIND_WORDS = { document: "file", photo: "photo", sticker: "sticker", voice: "voice" };

function radio(name, kind, checked) {
  const id = freshId(kind);
  return element("span", { class: "choice" }, [
    element("input", { type: "radio", name, id, value: kind, checked }),
    element("label", { for: id }, say(KIND_WORDS[kind])),
  ]);
}

function preview(file) {
  const shown = file.type.startsWith("image/") && URL.createObjectURL(file);
  const picture = shown ? element("img", { src: shown, alt: "" }) : element("span", { class: "disc" }, icon("file"));
  const row = element("li", {}, picture, element("span", { dir: "auto" }, file.name));
  return { row, release: () => shown && URL.revokeObjectURL(shown) };
}
