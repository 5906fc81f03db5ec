NAME = "tool"
raise SystemExit(0)
