def step(self, dx, dy, speed=2):
    self.at = (self.at[0] + dx * speed, self.at[1] + dy * speed)
    return self.at
