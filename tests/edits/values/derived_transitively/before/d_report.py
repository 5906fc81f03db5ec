from c_hours import DAY, WEEK

sent = []
LINE = f"{WEEK:,} s a week, {DAY} a day"


def show():
    return LINE
