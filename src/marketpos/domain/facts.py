"""What can be true in a shop: every fact that is ever recorded, frozen from the first day.

A fact is never changed: a new need is a new version with an upcaster in ``wire.codec``, and a
mistake is corrected by another fact. When it happened stands in its envelope. A field left ``None``
in a ``...Set`` fact was not touched. The order of the fields is the order of their bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from marketpos.domain.ids import Id
from marketpos.domain.kinds import (
    ConsentAction,
    ConsentKind,
    ConsentMethod,
    Measure,
    Tax,
    TenderKind,
)
from marketpos.domain.money import NOTHING, Milli, Won


class SaleLine(NamedTuple):
    """One line as it was sold: its own name, price and tax, whatever the product is today.

    ``why`` says why ``amount_won`` is not ``unit_price_won`` times the quantity; empty if it is.
    A named tuple, because every sale makes several and a frozen dataclass costs five times as much.
    """

    product: Id | None
    name: str
    unit: str
    unit_price_won: Won
    quantity_milli: Milli
    amount_won: Won
    tax: Tax
    measure: Measure
    is_gift: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True)
class Tender:
    """What was offered: ``amount_won`` of the sale, out of ``given_won`` handed over.

    ``label`` is the local currency's own name, ``count`` the number of paper vouchers, all of the
    same face: ``given_won`` divided by it.
    """

    kind: TenderKind
    amount_won: Won
    given_won: Won
    label: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class Private:
    """What is known of a person. Sealed again with their own key, so it can be forgotten."""

    nickname: str | None = None
    name: str | None = None
    phone: str | None = None


@dataclass(frozen=True, slots=True)
class ShopSet:
    """The shop said something about itself.

    ``market_days`` is the pair of last digits of a five-day market's dates, such as ``4·9``;
    empty for a market that is open every day (domain.md 3.9).
    """

    kind: ClassVar[str] = "shop.set"
    version: ClassVar[int] = 1

    name: str | None = None
    trade: str | None = None
    market: str | None = None
    phone: str | None = None
    business_number: str | None = None
    vat: str | None = None
    onnuri_until: int | None = None
    local_currency: str | None = None
    day_starts_at: int | None = None
    stamps_for_gift: int | None = None
    market_days: str | None = None


@dataclass(frozen=True, slots=True)
class ChannelSet:
    """A link customers are led to. The first in ``position`` is the one on the done screen."""

    kind: ClassVar[str] = "channel.set"
    version: ClassVar[int] = 1

    channel: Id
    service: str | None = None
    url: str | None = None
    label: str | None = None
    invitation: str | None = None
    position: int | None = None
    archived: bool | None = None


@dataclass(frozen=True, slots=True)
class ProductSet:
    """Something the shop sells. ``tile`` is the number on its tile, 0 for none."""

    kind: ClassVar[str] = "product.set"
    version: ClassVar[int] = 1

    product: Id
    name: str | None = None
    category: str | None = None
    unit: str | None = None
    tax: Tax | None = None
    barcode: str | None = None
    tile: int | None = None
    archived: bool | None = None


@dataclass(frozen=True, slots=True)
class PriceSet:
    """From now on one unit of a product costs this.

    ``on_sale`` False: it is not sold on the business day this was said. ``bundle_count`` units
    together cost ``bundle_won`` (3개 10,000원); 0 for no such price.
    """

    kind: ClassVar[str] = "price.set"
    version: ClassVar[int] = 1

    product: Id
    price_won: Won
    on_sale: bool = True
    bundle_count: int | None = None
    bundle_won: Won | None = None


@dataclass(frozen=True, slots=True)
class CustomerSet:
    """A regular was met, or something about them was corrected.

    ``private`` is bytes while it is sealed with the person's key, ``None`` once the key is gone.
    """

    kind: ClassVar[str] = "customer.set"
    version: ClassVar[int] = 1

    customer: Id
    private: Private | bytes | None
    source: str = "counter"


@dataclass(frozen=True, slots=True)
class CustomerMerged:
    """Two entries turned out to be one person: ``gone`` is now ``kept``."""

    kind: ClassVar[str] = "customer.merged"
    version: ClassVar[int] = 1

    kept: Id
    gone: Id


@dataclass(frozen=True, slots=True)
class CustomerUnmerged:
    """They were two people after all."""

    kind: ClassVar[str] = "customer.unmerged"
    version: ClassVar[int] = 1

    kept: Id
    gone: Id


@dataclass(frozen=True, slots=True)
class CustomerErased:
    """A regular asked to be forgotten: their key goes, sales and money stay (domain.md 4.1)."""

    kind: ClassVar[str] = "customer.erased"
    version: ClassVar[int] = 1

    customer: Id


@dataclass(frozen=True, slots=True)
class Consent:
    """One act about one consent. Only added; the newest explicit act holds, withdrawal wins."""

    kind: ClassVar[str] = "consent"
    version: ClassVar[int] = 1

    customer: Id
    about: ConsentKind
    action: ConsentAction
    method: ConsentMethod
    wording: str
    wording_hash: bytes
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Sale:
    """A completed sale, whole: lines, tenders, tab charge and stamp are one fact or none."""

    kind: ClassVar[str] = "sale"
    version: ClassVar[int] = 1

    number: str
    lines: tuple[SaleLine, ...]
    knocked_off_won: Won
    knocked_off_why: str
    total_won: Won
    vat_won: Won
    tenders: tuple[Tender, ...]
    change_won: Won
    customer: Id | None = None
    stamps: int = 0


@dataclass(frozen=True, slots=True)
class SaleVoided:
    """A sale rung up by mistake is taken back, whole, on the same business day."""

    kind: ClassVar[str] = "sale.voided"
    version: ClassVar[int] = 1

    sale: Id
    why: str


@dataclass(frozen=True, slots=True)
class SaleAttributed:
    """A sale was given to a regular after it was made, with its stamp; ``None`` takes it away."""

    kind: ClassVar[str] = "sale.attributed"
    version: ClassVar[int] = 1

    sale: Id
    customer: Id | None


@dataclass(frozen=True, slots=True)
class SaleNoted:
    """Something about a sale that is settled elsewhere; the newest word about each thing holds.

    ``about`` is ``transfer`` (state ``arrived`` or ``missing``) or ``cash_receipt`` (state
    ``required``, ``requested`` or ``issued``, ``text`` its approval number). No telephone number
    ever stands here (domain.md 3.8).
    """

    kind: ClassVar[str] = "sale.noted"
    version: ClassVar[int] = 1

    sale: Id
    about: str
    state: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class RefundLine:
    """So much of line ``index`` of the sale came back."""

    index: int
    quantity_milli: Milli
    amount_won: Won


@dataclass(frozen=True, slots=True)
class Refund:
    """Goods came back and money went out, to the tender it came from.

    ``given_won`` of a paper voucher's tender is the faces handed back, ``count`` how many; what
    they differ from ``amount_won`` is settled in cash, as change was at the sale.
    """

    kind: ClassVar[str] = "refund"
    version: ClassVar[int] = 1

    sale: Id
    lines: tuple[RefundLine, ...]
    amount_won: Won
    tenders: tuple[Tender, ...]
    why: str


@dataclass(frozen=True, slots=True)
class TabPaid:
    """A regular paid off some of their tab."""

    kind: ClassVar[str] = "tab.paid"
    version: ClassVar[int] = 1

    customer: Id
    amount_won: Won
    tender: TenderKind
    note: str = ""


@dataclass(frozen=True, slots=True)
class TabAdjusted:
    """The tab was put right by hand: positive is owed to the shop."""

    kind: ClassVar[str] = "tab.adjusted"
    version: ClassVar[int] = 1

    customer: Id
    amount_won: Won
    why: str


@dataclass(frozen=True, slots=True)
class StampRedeemed:
    """A full card of stamps was handed in for something; less than nothing: it was given back."""

    kind: ClassVar[str] = "stamp.redeemed"
    version: ClassVar[int] = 1

    customer: Id
    stamps: int
    what: str


@dataclass(frozen=True, slots=True)
class CouponIssued:
    """A coupon was given; any counter of the shop may redeem it once."""

    kind: ClassVar[str] = "coupon.issued"
    version: ClassVar[int] = 1

    coupon: Id
    customer: Id | None
    what: str
    amount_won: Won
    until_day: int


@dataclass(frozen=True, slots=True)
class CouponRedeemed:
    """A coupon was used in a sale."""

    kind: ClassVar[str] = "coupon.redeemed"
    version: ClassVar[int] = 1

    coupon: Id
    sale: Id | None


@dataclass(frozen=True, slots=True)
class TillOpened:
    """The drawer was counted in the morning."""

    kind: ClassVar[str] = "till.opened"
    version: ClassVar[int] = 1

    opening_float_won: Won


@dataclass(frozen=True, slots=True)
class TillMoved:
    """Money was paid in or out of the drawer without a sale; the amount is always positive."""

    kind: ClassVar[str] = "till.moved"
    version: ClassVar[int] = 1

    paid_in: bool
    amount_won: Won
    why: str


@dataclass(frozen=True, slots=True)
class DayClosed:
    """A numbered Z report: what the day came to on this PC, fixed for ever.

    ``total_won`` is net of refunds, ``by_tender`` as well. ``counted`` and ``vouchers`` are
    (face, how many), empty when nobody counted. Expected cash is ``opening_float_won`` +
    ``cash_taken_won`` - ``cash_back_won`` + ``tab_cash_won`` + ``paid_in_won`` - ``paid_out_won``.
    """

    kind: ClassVar[str] = "day.closed"
    version: ClassVar[int] = 1

    number: int
    day: int
    first_seq: int
    last_seq: int
    sales: int
    total_won: Won
    by_tender: tuple[tuple[TenderKind, Won], ...]
    expected_cash_won: Won
    counted_cash_won: Won
    over_short_won: Won
    why: str
    head: bytes
    counted: tuple[tuple[Won, int], ...] = ()
    vouchers: tuple[tuple[Won, int], ...] = ()
    opening_float_won: Won = NOTHING
    cash_taken_won: Won = NOTHING
    cash_back_won: Won = NOTHING
    tab_cash_won: Won = NOTHING
    paid_in_won: Won = NOTHING
    paid_out_won: Won = NOTHING
    tab_paid_won: Won = NOTHING
    refunds: int = 0
    refunded_won: Won = NOTHING
    voids: int = 0
    voided_won: Won = NOTHING
    knocked_off_won: Won = NOTHING
    gifts: int = 0
    taxable_won: Won = NOTHING
    vat_won: Won = NOTHING


@dataclass(frozen=True, slots=True)
class DayAmended:
    """Something of a closed day came late: the close stays, this says the difference.

    ``reopened``: the day was opened again, ``why`` says for what, and will be closed once more.
    """

    kind: ClassVar[str] = "day.amended"
    version: ClassVar[int] = 1

    closed: Id
    sales: int
    total_won: Won
    why: str
    reopened: bool = False


@dataclass(frozen=True, slots=True)
class VoucherRedeemed:
    """Paper vouchers were taken to the bank: how many of which face."""

    kind: ClassVar[str] = "voucher.redeemed"
    version: ClassVar[int] = 1

    voucher: str
    faces: tuple[tuple[Won, int], ...]
    bank: str


@dataclass(frozen=True, slots=True)
class QrShown:
    """A QR was shown to a customer, at ``place``: done, display, full, sign."""

    kind: ClassVar[str] = "qr.shown"
    version: ClassVar[int] = 1

    place: str
    sale: Id | None = None


@dataclass(frozen=True, slots=True)
class QrClaimed:
    """A customer said they followed it; no interface can tell us, so it is what was said."""

    kind: ClassVar[str] = "qr.claimed"
    version: ClassVar[int] = 1

    place: str
    sale: Id | None = None


@dataclass(frozen=True, slots=True)
class FlagSeen:
    """The shopkeeper looked at something that does not add up, and said why it is so."""

    kind: ClassVar[str] = "flag.seen"
    version: ClassVar[int] = 1

    flag: bytes
    why: str


@dataclass(frozen=True, slots=True)
class DeviceJoined:
    """A PC of the shop got its letter."""

    kind: ClassVar[str] = "device.joined"
    version: ClassVar[int] = 1

    device: Id
    letter: str
    name: str


@dataclass(frozen=True, slots=True)
class JoinedByPhone:
    """What is sealed in a ``joined`` fact, opened; it is never recorded in this form.

    ``customer`` is the fact's own id. ``agreed`` are the boxes that were ticked, all others were
    left empty. ``sale`` is whose stamp is theirs. ``private`` is ``None`` once they are forgotten.
    """

    customer: Id
    place: str
    language: str
    wording: str
    agreed: tuple[ConsentKind, ...]
    sale: Id | None
    private: Private | None


@dataclass(frozen=True, slots=True)
class Joined:
    """From the hub: somebody became a regular on their phone; sealed to the shop on arrival.

    ``claim`` is the claim that was used up by it, empty when there was none that still held.
    """

    kind: ClassVar[str] = "joined"
    version: ClassVar[int] = 1

    claim: bytes
    sealed: bytes | JoinedByPhone


@dataclass(frozen=True, slots=True)
class Notice:
    """From the hub: a notice of the association."""

    kind: ClassVar[str] = "notice"
    version: ClassVar[int] = 1

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class AskedByPhone:
    """What is sealed in an ``asked`` fact, opened. ``about`` is whom it concerns.

    ``what`` is ``stop`` or ``night`` (no more news), ``show`` or ``erase`` (domain.md 4.1).
    ``private`` is what they typed of themselves where no personal address says who they are.
    """

    about: Id
    what: str
    language: str
    private: Private | None


@dataclass(frozen=True, slots=True)
class Asked:
    """From the hub: somebody withdrew on their phone, or asks what is held of them.

    ``joined`` is the ``joined`` fact of who asks from their personal address, else empty.
    """

    kind: ClassVar[str] = "asked"
    version: ClassVar[int] = 1

    joined: bytes
    sealed: bytes | AskedByPhone


@dataclass(frozen=True, slots=True)
class Scanned:
    """From the hub: so many people opened the shop's page from QRs at this place since last told.

    A sale's QR counts once, however often it is opened; a sign's counts each time.
    """

    kind: ClassVar[str] = "scanned"
    version: ClassVar[int] = 1

    place: str
    count: int


@dataclass(frozen=True, slots=True)
class TabTaken:
    """Who carried goods on tab home (심부름 온 사람). Sealed again with the regular's own key.

    ``who`` is bytes while it is sealed, ``None`` once the key is gone.
    """

    kind: ClassVar[str] = "tab.taken"
    version: ClassVar[int] = 1

    sale: Id
    customer: Id
    who: str | bytes | None


@dataclass(frozen=True, slots=True)
class TabLimited:
    """From so much owed on the shop warns before it writes more; 0 for never.

    ``customer`` is ``None`` for everybody who has no limit of their own, ``limit_won`` ``None``
    takes their own limit away.
    """

    kind: ClassVar[str] = "tab.limited"
    version: ClassVar[int] = 1

    customer: Id | None
    limit_won: Won | None


@dataclass(frozen=True, slots=True)
class RetentionSet:
    """How many years after the last time people are kept (domain.md 4.1, 4.3)."""

    kind: ClassVar[str] = "retention.set"
    version: ClassVar[int] = 1

    years: int


Fact = (
    ShopSet
    | ChannelSet
    | ProductSet
    | PriceSet
    | CustomerSet
    | CustomerMerged
    | CustomerUnmerged
    | CustomerErased
    | Consent
    | Sale
    | SaleVoided
    | SaleAttributed
    | SaleNoted
    | Refund
    | TabPaid
    | TabAdjusted
    | StampRedeemed
    | CouponIssued
    | CouponRedeemed
    | TillOpened
    | TillMoved
    | DayClosed
    | DayAmended
    | VoucherRedeemed
    | QrShown
    | QrClaimed
    | FlagSeen
    | DeviceJoined
    | Joined
    | Notice
    | Asked
    | Scanned
    | TabTaken
    | TabLimited
    | RetentionSet
)
