"""A function held in deques, chains, views, queues, context variables and named tuples follows."""

OUTCOME = "applied"


def hold():
    import shelves

    ran = shelves.contextvars.copy_context()
    shelves.slot.set(shelves.verb)
    return {"row": shelves.row, "context": ran, "line": shelves.line}


def observe():
    import shelves

    acts = [shelves.slot.get(), shelves.line[0], shelves.chain["v"], shelves.view["v"], shelves.words[0]]
    return [act("x") for act in acts], shelves.row.act(shelves.row.text)


def check(held, stage):
    import shelves
    import verbs

    end = {"after": "ed", "after2": "ne"}[stage]
    assert held["row"] is shelves.row and held["row"].act is verbs.verb
    assert held["line"] is shelves.line and held["line"][0]("a") == "a" + end
    assert held["context"].run(shelves.slot.get)("b") == "b" + end
    assert shelves.factory[stage] == {"after": "beed", "after2": "done"}[stage]
    assert shelves.waiting.queue[0][1]("c") == "c" + end
