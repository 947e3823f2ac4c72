"""Every error that Casus raises on purpose.

CasusError
├── UsageError          wrong use: exit code 2
├── InputError          one input cannot be read; the run goes on (exit code 1, or 3 when none can)
├── CodebookError       a codebook file is wrong: names file, key and mend
├── RegistryError       an actor registry file is wrong: names file, key and mend
├── GazetteerError      a gazetteer file is wrong or cannot be built
├── LinkingError        a run would compare more pairs than its budget allows
├── StoreError          a database cannot be opened, read or written
├── RefusalError        the desk does not answer a request
└── MissingExtraError   an optional part is not installed; says how to install it
"""


class CasusError(Exception):
    """Base of all errors; the message says which input, why, and what to do."""

    exit_code = 3


class UsageError(CasusError):
    """Wrong use of a verb or a function."""

    exit_code = 2


class InputError(CasusError):
    """One input cannot be read."""

    exit_code = 1

    def __init__(self, origin: str, reason: str, advice: str = "") -> None:
        self.origin, self.reason, self.advice = origin, reason, advice
        super().__init__(f"{origin}: {reason}" + (f"; {advice}" if advice else ""))


class CodebookError(CasusError):
    """A codebook file breaks its schema."""

    exit_code = 2


class RegistryError(CasusError):
    """An actor registry file breaks its schema."""

    exit_code = 2


class GazetteerError(CasusError):
    """A gazetteer source is wrong or the gazetteer cannot be built."""


class LinkingError(CasusError):
    """A run would compare more pairs than its budget allows; names the block that is to blame."""


class StoreError(CasusError):
    """A database cannot be opened, read or written."""


class RefusalError(CasusError):
    """The desk does not answer a request: HTTP status, one sentence, and where a parameter is wrong its place."""

    def __init__(self, status: int, detail: str, loc: tuple[str, ...] = ()) -> None:
        self.status, self.detail, self.loc = status, detail, loc
        super().__init__(detail)


class MissingExtraError(CasusError):
    """An optional part is not installed."""

    def __init__(self, feature: str, extra: str) -> None:
        super().__init__(f"{feature} needs an optional part: install it with  pip install 'casus[{extra}]'")
