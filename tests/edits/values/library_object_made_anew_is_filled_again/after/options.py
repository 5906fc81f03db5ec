import argparse

parser = argparse.ArgumentParser(prog="shop", description="The shop.")
parser.add_argument("--size", type=int, default=2)
group = parser.add_argument_group("output")
group.add_argument("--loud", action="store_true")
