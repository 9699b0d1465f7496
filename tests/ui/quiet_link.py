"""A line to a hub that is not there: what screens are handed where no hub takes part."""

from marketpos.domain.refusal import Unavailable
from marketpos.operations.safety import Line, SyncWord


class QuietLink:
    """Never joined, and nobody answers."""

    def word(self) -> SyncWord:
        """Nothing has left this PC."""
        return SyncWord(Line.NOT_JOINED)

    def push_now(self) -> None:
        """Nowhere to push to."""

    def join(self, address: str, code: str, key: str = "") -> str:
        """Nobody answers."""
        raise Unavailable("hub", address)
