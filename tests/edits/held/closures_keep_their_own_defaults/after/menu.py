def make_entries(names):
    entries = []
    for number, name in enumerate(names):

        def entry(who, number=number, name=name):
            return f"{who}: {name.upper()} ({number})"

        entries.append(entry)
    return entries


ENTRIES = make_entries(["open", "save"])
