"""The Bot API as the bot meets it: one file per family of calls, all in one table."""
