import pkg.alpha
