"""A list imported by name and extended in place is right after edits of either file or both."""

OUTCOME = "applied"
def observe():
    import app
    return app.run()
