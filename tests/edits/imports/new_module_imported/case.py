"""A file created while the program runs is imported by the edit that names it, then followed."""

OUTCOME = "applied"


def hold():
    import bot

    bot.heard.append("hi")
    return bot.heard, bot.answer


def observe():
    import bot

    return bot.answer("hello"), bot.answer("bye"), getattr(bot, "TONE", None)


def check(held, stage):
    import bot

    heard, answer = held
    assert bot.heard is heard == ["hi"]
    assert answer is bot.answer
