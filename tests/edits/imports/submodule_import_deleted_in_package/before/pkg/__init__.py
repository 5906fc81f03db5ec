import pkg.sub.alpha
import pkg.sub
