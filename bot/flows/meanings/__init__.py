"""What a message is meant to be, where its reading alone does not tell."""
