"""How much one input may hold; beyond it something is wrong with the input, and time and memory would run away."""

from typing import BinaryIO

from casus.errors import InputError

MOST_BYTES = 64 * 1024 * 1024  # of a file that holds one report, or of one line of JSON
MOST_BYTES_OF_A_PAGE = 4 * 1024 * 1024  # of HTML: taking a page apart costs far more than its text
MOST_CHARACTERS = 200_000  # of one report, about 33,000 words; what costs the square of the length stays bearable
MOST_UNPACKED = 1024 * 1024 * 1024  # of a workbook
MOST_RATIO = 200  # of a workbook's unpacked size to its packed size
SPLIT = "split it into single reports"


def read_whole(stream: BinaryIO, origin: str, most: int = MOST_BYTES) -> bytes:
    """All bytes of a file that holds one report. Raises InputError where it is empty, too large or unreadable."""
    try:
        data = stream.read(most + 1)
    except OSError as error:
        raise InputError(origin, f"cannot be read ({error.strerror})", "check the file") from None
    if len(data) > most:
        raise InputError(origin, f"holds more than {most // 2**20} MB", SPLIT)
    if not data.strip():
        raise InputError(origin, "is empty", "give a file with text")
    return data
