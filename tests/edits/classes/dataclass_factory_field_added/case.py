"""A field with a default factory is added: each old instance gets an object of its own."""

OUTCOME = "applied"


def hold():
    import team

    return [team.Team("red"), team.Team("blue")]


def observe():
    import team

    return repr(team.Team("green")), team.Team("a").members is team.Team("a").members


def check(held, stage):
    red, blue = held
    if stage == "after":
        assert red.members == blue.members == []
        assert red.members is not blue.members
        red.members.append("ann")
        assert repr(red) == "Team(name='red', members=['ann'])"
    else:
        assert red.members == ["ann"]
        assert red.tags == {} and red.tags is not blue.tags
