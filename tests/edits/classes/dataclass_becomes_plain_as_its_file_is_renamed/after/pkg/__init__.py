from pkg.other import C5
