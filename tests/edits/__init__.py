"""The corpus of edits: small programs before and after an edit, and the runner that plays them."""
