"""How the reader learns from the marked messages: nothing here is needed to read a message."""
