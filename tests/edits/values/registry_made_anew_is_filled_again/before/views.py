from app import router, rule

HITS = []


@router.route("show")
def show(number):
    return number + 1


@router.route("list")
def list_all(number):
    return [number]


@rule
def even(value):
    return value % 2 == 0


HITS.append("start")
