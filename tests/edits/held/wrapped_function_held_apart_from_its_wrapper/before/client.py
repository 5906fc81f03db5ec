import net

raw = net.get.__wrapped__
GETTERS = {"raw": raw, "safe": net.get}
