import brand
from brand import NAME, YEAR as year

greetings = {}
TITLE = f"{NAME.title()} since {year}"
OLD_STYLE = "%s (%d)" % (NAME, year)
NEW_STYLE = "{0}-{1:>6}".format(brand.NAME, brand.YEAR)
JOINED = ", ".join([NAME, str(year)])
REPEATED = NAME * 2 + "!"
NESTED = f"{f'{NAME!r}':>10}"
LONG = (
    "all about "
    f"{brand.NAME} "
    "and more"
)
