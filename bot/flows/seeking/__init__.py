"""How one looks for somebody: who is asked for, and whom one says one needs; one door for all who listen for it."""
