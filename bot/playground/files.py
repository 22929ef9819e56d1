"""The files that pass through the chats, kept in memory or, with a journal, beside it."""

from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from bot.playground.journal import private

FOLDERS = {"photo": "photos", "document": "documents", "voice": "voice", "sticker": "stickers"}


@dataclass(frozen=True)
class StoredFile:
    """`path` is Telegram's file_path, relative; `size` in bytes; `width` and `height` in pixels, 0 if no picture."""

    id: str
    number: int
    kind: str
    name: str
    mime: str
    size: int
    path: str
    width: int = 0
    height: int = 0

    @property
    def unique_id(self) -> str:
        """The same for the same file, whoever asks."""
        return f"AQ{self.number:08d}"

    def as_file(self) -> dict[str, Any]:
        """The Bot API's File."""
        return {**self.ids(), "file_path": self.path}

    def ids(self) -> dict[str, Any]:
        """What every kind of media repeats of its file."""
        return {"file_id": self.id, "file_unique_id": self.unique_id, "file_size": self.size}

    def as_fact(self) -> dict[str, Any]:
        """What the journal keeps; the content lies in a file of its own."""
        return asdict(self)


def described(number: int, kind: str, name: str, mime: str, size: int, pixels: tuple[int, int] = (0, 0)) -> StoredFile:
    """A new file's description with the names that Telegram would give it."""
    ending = Path(name).suffix.lower()
    plain = ending if ending[1:].isalnum() and ending.isascii() else ""
    return StoredFile(
        id=f"BQACAgIAAxkBAAI{number:08d}",
        number=number,
        kind=kind,
        name=name,
        mime=mime,
        size=size,
        path=f"{FOLDERS[kind]}/file_{number}{plain}",
        width=pixels[0],
        height=pixels[1],
    )


@dataclass
class Files:
    """The descriptions by file id, and the contents."""

    folder: Path | None = None
    by_id: dict[str, StoredFile] = field(default_factory=dict)
    _contents: dict[int, bytes] = field(default_factory=dict)

    def keep(self, file: StoredFile, content: bytes) -> None:
        """Keep the content; the description follows as a fact of the journal."""
        if self.folder is None:
            self._contents[file.number] = content
            return
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        fresh = self.folder / f"{file.number}.new"
        with private(fresh) as kept:
            kept.write(content)
        fresh.replace(self.folder / str(file.number))

    def content(self, file: StoredFile) -> bytes:
        """The bytes of a file."""
        if self.folder is None:
            return self._contents[file.number]
        return (self.folder / str(file.number)).read_bytes()

    def at(self, path: str) -> StoredFile | None:
        """The file with this file_path."""
        return next((file for file in self.by_id.values() if file.path == path), None)
