import alpha
import beta as m11
