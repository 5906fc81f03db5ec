from kinds import KIND

HANDLERS = {KIND: None}
LIMITS = {KIND}
LABELS = {KIND: KIND.upper()}
