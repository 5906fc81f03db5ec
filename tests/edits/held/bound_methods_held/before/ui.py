from accounts import Account

main = Account(100)
BUTTONS = {"pay": main.pay, "cost": Account.cost, "check": Account.check, "raw": Account.pay}


def press(name, *args):
    return BUTTONS[name](*args)
