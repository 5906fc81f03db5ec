from old_place import area

TABLE = {"area": area}
