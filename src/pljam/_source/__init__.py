"""Reading: source text to statements, imports and names, without touching a live object."""
