from buttons import make_button

ok = make_button("ok")
