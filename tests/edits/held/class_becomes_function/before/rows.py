from ids import NewId as make_id

CASTS = {"id": make_id}


def cast(value):
    return CASTS["id"](value)
