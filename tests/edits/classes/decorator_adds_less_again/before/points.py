from record import field, record


@record
class Point:
    x = field(1)
