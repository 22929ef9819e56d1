"""What the coach knows of one user: nouns, frozen, without input, output or a clock."""
