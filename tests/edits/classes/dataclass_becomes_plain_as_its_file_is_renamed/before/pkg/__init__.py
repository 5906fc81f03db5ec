from pkg.alpha import C5
