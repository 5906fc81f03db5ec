log = []


def clerk(name, greeting="hello"):
    served = 100
    try:
        while True:
            customer = yield served
            served += 100
            log.append(f"{greeting} {customer}")
    except KeyError:
        yield "new"
    finally:
        log.append("closed")
