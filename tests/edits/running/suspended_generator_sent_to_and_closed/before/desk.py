log = []


def clerk(name):
    served = 0
    try:
        while True:
            customer = yield served
            served += 1
            log.append(f"{name} serves {customer}")
    except KeyError as error:
        yield "old " + str(error)
    finally:
        log.append(f"{name} goes home")
