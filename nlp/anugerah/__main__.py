"""``python -m anugerah`` is the command line."""

from anugerah.cli.main import run

if __name__ == "__main__":
    run()
