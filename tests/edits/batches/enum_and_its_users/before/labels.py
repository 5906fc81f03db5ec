from states import State

LABELS = {State.NEW: "new", State.SENT: "sent"}
