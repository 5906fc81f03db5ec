def make_entries(names):
    entries = []
    for number, name in enumerate(names):

        def entry(who, number=number, name=name):
            return f"{number} {name} {who}"

        entries.append(entry)
    return entries


ENTRIES = make_entries(["open", "save"])
