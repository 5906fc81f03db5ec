import boxes

shelf = [boxes.make_box(2, 3), boxes.make_box(4, 5, name="crate")]
