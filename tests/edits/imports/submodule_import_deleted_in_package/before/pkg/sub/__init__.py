from pkg.sub import alpha
