"""Parameters added, reordered, renamed and removed follow together with the callers in the package."""

OUTCOME = "applied"


def hold():
    import geo
    import geo.trips

    return {"distance": geo.distance, "trip": geo.trips.trip}


def observe():
    import inspect

    import geo
    import geo.trips

    return geo.trips.trip([1, 4, 2]), str(inspect.signature(geo.distance))


def check(held, stage):
    import geo

    assert held["distance"] is geo.distance
    assert held["trip"]([0, 5]) == {"after": ["10km"], "after2": [5]}[stage]
