"""`python -m beleidsgraaf` is the command."""

from beleidsgraaf.command import main

if __name__ == "__main__":
    main()
