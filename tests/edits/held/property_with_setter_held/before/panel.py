from rooms import Room

GAUGE = Room.heat
READ = Room.heat.fget


def read(room):
    return READ(room), GAUGE.__get__(room, Room)
