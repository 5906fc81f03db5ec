from b_minutes import HOUR as hour

DAY = 24 * hour
WEEK = DAY * 7
