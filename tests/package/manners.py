"""What the tests of the commands' manners cannot do in the shell: manners.py commands|refused|done|terminal …"""
import fcntl
import json
import os
import pty
import struct
import sys
import termios


def leaves(of):
    if not of["commands"]:
        yield of["command"]
    for one in of["commands"]:
        yield from leaves(one)


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def on_terminal(width, kind, command):
    """Runs a command on a terminal of its own; prints what it shows, exits as it does."""
    child, terminal = pty.fork()
    if child == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, width, 0, 0))
        os.environ["TERM"] = kind
        os.execv(command[0], command)
    shown = b""
    while True:
        try:
            got = os.read(terminal, 65536)
        except OSError:
            break
        if not got:
            break
        shown += got
    sys.stdout.buffer.write(shown)
    sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))


def main():
    what, arguments = sys.argv[1], sys.argv[2:]
    if what == "commands":
        print("\n".join(leaves(load(arguments[0])["help"])))
    elif what == "refused":
        told = load(arguments[0])
        assert told["ok"] is False and told["exit"] == int(arguments[1]) and told["diagnostics"], told
    elif what == "done":
        assert load(arguments[0])["ok"] is True
    else:
        on_terminal(int(arguments[0]), arguments[1], arguments[2:])


main()
