"""An object that is held by the objects it holds is made anew and filled again in good time."""

OUTCOME = "applied"
STAGES = ("after", "before", "after")


def observe():
    import pages
    import sites

    table = sites.site.router.table
    return sites.site.host, sorted(sites.site.errors.counts), {k: f() for k, f in table.items()}
