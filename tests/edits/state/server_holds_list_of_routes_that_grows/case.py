"""A server holds the list that an edit registers in: the server stays, tables made of it follow."""

OUTCOME = "applied"
def hold():
    import app
    app.server.get("/x")
    return app.server
def observe():
    import app
    return app.run()
def check(held, stage):
    import app
    assert app.server is held and held.hits[0] == "/x"
