"""A function that becomes a class is the class wherever it was held: names, containers, defaults."""

OUTCOME = "replaced"


def hold():
    import types

    import geometry

    def use(x, make=geometry.point):
        return make(x)

    return {"attr": types.SimpleNamespace(make=geometry.point), "list": [geometry.point], "use": use}


def observe():
    import geometry
    import scene

    holders = [geometry.point, scene.make, scene.BUILDERS[0], scene.BY_NAME["point"], scene.PAIRS[1][0]]
    made = [h(3) for h in holders] + list(scene.build(4)) + geometry.corners(1)
    return [(type(m).__name__, m["x"], m["y"]) for m in made], scene.PAIRS[0][1](5)["x"]


def check(held, stage):
    import geometry
    import scene

    point = geometry.point
    assert isinstance(point, type)
    assert held["attr"].make is point and held["list"][0] is point
    assert type(held["use"](6)) is point
    assert scene.BUILDERS[0] is point and scene.BY_NAME["point"] is point
    assert scene.build.__defaults__ == (point,)
    assert type(scene.PAIRS[0][1](7)) is point
