"""What is said on stderr about inputs, and the exit code that follows from it."""

import click

from casus.model import InputRecord


class Notes:
    """Hears what becomes of every input; prints those set aside, counts the rest."""

    def __init__(self) -> None:
        self.records: list[InputRecord] = []
        self.read = self.set_aside = self.duplicates = 0

    def __call__(self, record: InputRecord) -> None:
        """Takes note of one input."""
        self.records.append(record)
        self.read += record.outcome == "read"
        self.duplicates += record.outcome == "duplicate"
        if record.outcome == "set_aside":
            self.set_aside += 1
            self.read -= record.report is not None  # it had been read, but could not be coded
            click.echo(f"set aside: {record.origin}: {record.reason}", err=True)
        elif record.outcome == "read" and record.reason:
            click.echo(f"note: {record.origin}: {record.reason}", err=True)

    @property
    def exit_code(self) -> int:
        """0 all inputs done, 1 some set aside, 3 none could be read."""
        if not self.read + self.duplicates:
            return 3
        return 1 if self.set_aside else 0

    def summary(self) -> str:
        """One line about all inputs."""
        parts = [f"{self.read} read"]
        parts += [f"{self.duplicates} duplicates"] if self.duplicates else []
        parts += [f"{self.set_aside} set aside"] if self.set_aside else []
        return "inputs: " + ", ".join(parts)
