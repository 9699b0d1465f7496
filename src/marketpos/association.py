"""The association's file beside the program: whose market this is, whom to call, where to send."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from marketpos.operations.starter import StarterProduct

BESIDE_PROGRAM = Path(__file__).resolve().parent.parent / "association.toml"
"""The setup lays it beside the package; a checkout has none."""


class Association(NamedTuple):
    """What the association put into its setup; empty where it said nothing."""

    name: str = ""
    market: str = ""
    help_telephone: str = ""
    help_hours: str = ""
    notice: str = ""
    hub_address: str = ""
    hub_key: bytes = b""
    products: tuple[StarterProduct, ...] = ()
    logo: Path | None = None

    def whom_to_call(self) -> str:
        """The association and its telephone in one line, "" when nobody is named."""
        parts = (self.name, self.help_telephone, self.help_hours)
        return " · ".join(part for part in parts if part) if self.help_telephone else ""


def read_association(path: Path = BESIDE_PROGRAM) -> Association:
    """The file, checked when the setup was made; a missing or torn one is no reason not to sell."""
    import tomllib  # only the first start and an error need it

    try:
        kept = tomllib.loads(path.read_text("utf-8-sig"))
        return _association(kept, path.parent)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Association()


def _association(kept: dict[str, Any], beside: Path) -> Association:
    about, hub = kept.get("association", {}), kept.get("hub", {})
    return Association(
        about.get("name", ""),
        kept.get("market", {}).get("name", ""),
        about.get("help_telephone", ""),
        about.get("help_hours", ""),
        about.get("notice", ""),
        hub.get("address", ""),
        bytes.fromhex(hub.get("key", "")),
        tuple(_product(one) for one in kept.get("product", [])),
        beside / Path(about["logo"]).name if about.get("logo") else None,
    )


def _product(one: dict[str, Any]) -> StarterProduct:
    from marketpos.domain.kinds import Tax
    from marketpos.domain.money import Won
    from marketpos.operations.starter import StarterProduct  # lists are for the first start

    return StarterProduct(
        one["name"],
        one.get("category", ""),
        one.get("unit", ""),
        Won(int(one["price_won"])),
        Tax.TAXABLE if one.get("tax") == "taxable" else Tax.EXEMPT,
        one.get("barcode", ""),
    )
