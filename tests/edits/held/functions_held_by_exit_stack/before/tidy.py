notes = []


def sweep(room):
    notes.append("swept " + room)


async def air(room):
    notes.append("aired " + room)
