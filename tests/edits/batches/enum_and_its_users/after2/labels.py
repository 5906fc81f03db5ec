from states import State

LABELS = {State.NEW: "New", State.PACKED: "Packed", State.SENT: "Sent"}
