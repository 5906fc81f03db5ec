from deco import sluggish


@sluggish
class Home:
    def title(self):
        return self.slug.title()


@sluggish
class About:
    pass
