from pkg.alpha import f4
import pkg
