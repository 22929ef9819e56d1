// What the page knows of the chat it shows; the other modules draw it.

export const chat = {
  bot: { username: "", name: "", description: "", short_description: "" },
  users: [],
  user: 0,
  messages: [],
  commands: [],
  replyKeyboard: null,
};

/** The person who plays now. */
export const player = () => chat.users.find((user) => user.id === chat.user) ?? { id: chat.user, first_name: "" };

/** The whole name of a person, as it is shown. */
export const fullName = (person) => [person.first_name, person.last_name].filter(Boolean).join(" ");

/** The player's newest text of their own: the one that may be edited with a key. */
export const lastOwnText = () =>
  chat.messages.findLast((message) => message.from === "user" && message.text && !message.via_bot);

/** The message with this id, if it is still there. */
export const messageById = (id) => chat.messages.find((message) => message.id === id);

/** Adds a message in its place, or puts the newer version over the older one. */
export function keepMessage(message) {
  const place = chat.messages.findIndex((other) => other.id === message.id);
  if (place >= 0) chat.messages[place] = message;
  else {
    const after = chat.messages.findIndex((other) => other.id > message.id);
    chat.messages.splice(after < 0 ? chat.messages.length : after, 0, message);
  }
}

/** Forgets a message that was deleted. */
export function dropMessage(id) {
  chat.messages = chat.messages.filter((message) => message.id !== id);
}
