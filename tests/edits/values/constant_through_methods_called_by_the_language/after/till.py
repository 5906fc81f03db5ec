from rates import Missing, Opened, Plain, Rate, Rates, find

MISSING = Rates()["food"]
SPELLED = "{:.1}".format(Rate("food"))
OLD_STYLE = "%s" % Missing()
LENGTH = len(Plain)
LABEL = Plain.label
with Opened() as opened:
    OPENED = opened + 1


def message():
    try:
        find("food")
    except Missing as error:
        return str(error)


MESSAGE = message()
