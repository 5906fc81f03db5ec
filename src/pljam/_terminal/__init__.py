"""The terminal's view of a failing call: what is shown, and the keys that answer it."""
