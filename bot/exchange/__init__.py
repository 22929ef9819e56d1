"""What comes in and goes out as files: the whole notebook as JSON, and later contacts and calendars."""
