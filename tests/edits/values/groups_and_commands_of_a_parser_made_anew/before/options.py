import argparse

parser = argparse.ArgumentParser(prog="shop")
