import units
from units import to_feet as FEET
from units import to_miles as miles

ALIAS = units.to_miles
SPARE = miles
