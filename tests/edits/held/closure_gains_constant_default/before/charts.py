import scaling

bars = {"x": scaling.make_scaler(2), "y": scaling.make_scaler(3)}
