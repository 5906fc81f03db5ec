"""A registry that refuses a name twice takes the definition whose decorators changed."""

OUTCOME = "applied"


def observe():
    import commands
    import registry

    return {name: function() for name, function in registry.COMMANDS.items()}
