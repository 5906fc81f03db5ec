import argparse

parser = argparse.ArgumentParser(prog="store")
