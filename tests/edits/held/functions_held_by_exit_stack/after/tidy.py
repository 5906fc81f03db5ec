notes = []


def sweep(room, broom="old"):
    notes.append(f"swept {room} with {broom} broom")


async def air(room, hours=2):
    notes.append(f"aired {room} {hours}h")
