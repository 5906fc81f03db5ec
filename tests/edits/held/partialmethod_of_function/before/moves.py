def step(self, dx, dy):
    self.at = (self.at[0] + dx, self.at[1] + dy)
    return self.at
