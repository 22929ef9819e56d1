"""The people of the notebook: found, shown, told apart, put right, forgotten."""
