from fields import field_type

Name = field_type("text")
TYPES = {"name": Name}
