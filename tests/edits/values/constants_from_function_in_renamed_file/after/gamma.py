import other
import beta as m11
