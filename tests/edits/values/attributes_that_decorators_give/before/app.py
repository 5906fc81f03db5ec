import commands
from commands import tax as tax_command

LIMIT = commands.total.limit * 10
NAME = tax_command.name.upper()


def described():
    return f"{commands.total.limit} {tax_command.name}"


TEXT = described()
SAME = tax_command is commands.tax


def describe():
    return TEXT
