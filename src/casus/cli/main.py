"""The command `casus`: verbs, loaded only when they are called."""

import os
import sys
from contextlib import suppress
from importlib import import_module
from typing import Any

import click

from casus.errors import CasusError

# Verb -> module and command in it; the order is that of the help text.
VERBS = {
    "demo": "demo:demo",
    "code": "coding:code",
    "annotate": "coding:annotate",
    "events": "stored:events",
    "show": "stored:show",
    "inputs": "stored:inputs",
    "export": "stored:export",
    "changes": "stored:changes",
    "codebook": "books:codebook",
    "gazetteer": "gazetteer:gazetteer",
    "explain": "books:explain",
    "why": "why:why",
    "verify": "verify:verify",
    "serve": "serve:serve",
    "token": "token:token",
}

EXAMPLES = """\
\b
Examples:
  casus demo                                     code the bundled reports and look at the result
  casus code reports/ --db war.db                code a folder of reports into a database
  casus show ev_0123456789abcdef --db war.db     one event, every value with its source and its words
"""


class Verbs(click.Group):
    """Imports the module of a verb only when that verb is called, so that help is quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The verbs in the order in which they are explained."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a verb."""
        if cmd_name not in VERBS:
            return None
        module, name = VERBS[cmd_name].split(":")
        command: click.Command = getattr(import_module(f"casus.cli.{module}"), name)
        return command

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Examples first, then usage and verbs."""
        formatter.write("News reports about armed conflict in, an attested event database out.\n\n")
        formatter.write(EXAMPLES.replace("\b\n", "") + "\n")
        self.format_usage(ctx, formatter)
        self.format_options(ctx, formatter)


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="casus", prog_name="casus")
def casus() -> None:
    """News reports about armed conflict in, an attested event database out."""


def main(arguments: list[str] | None = None) -> None:
    """Runs a verb and exits: 0 done, 1 some inputs set aside, 2 wrong use, 3 nothing could be done."""
    sys.exit(run(arguments))


def run(arguments: list[str] | None = None) -> int:
    """Runs a verb and gives its exit code; every error comes out as one line on stderr."""
    try:
        result: Any = casus.main(args=arguments, prog_name="casus", standalone_mode=False)
        sys.stdout.flush()
        return int(result or 0)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except CasusError as error:
        return _complain(str(error), error.exit_code)
    except (KeyboardInterrupt, click.Abort):
        return _complain("interrupted", 130)
    except BrokenPipeError:
        # The reader of our output has gone; nothing is wrong here.
        _drop_output()
        return 0
    except OSError as error:
        _drop_output()
        return _complain(f"{error.filename or 'output'}: {error.strerror or error}", 3)


def _drop_output() -> None:
    """Sends what is still buffered nowhere, so that the end of the program does not try to write it once more."""
    with suppress(OSError, ValueError):
        sys.stdout.flush()
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _complain(message: str, exit_code: int) -> int:
    click.echo(f"casus: {message}", err=True)
    return exit_code
