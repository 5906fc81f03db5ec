from options import parser

group = parser.add_mutually_exclusive_group()
group.add_argument("--loud", action="store_true")
HELP = parser.format_help()
commands = parser.add_subparsers(dest="command")
show = commands.add_parser("show")
show.add_argument("--size", type=int)
show.set_defaults(after="nothing")
