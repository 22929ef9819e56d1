"""The card that shows what was understood of a message: kept, corrected, or dropped, before anything counts."""
