"""All tables of a book as SQLAlchemy knows them, for reports; a test holds the steps to it."""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.schema import SchemaItem

rows = MetaData()


def _n() -> Column[int]:
    """The row's own number: for facts and sales their arrival on this PC."""
    return Column("n", Integer, primary_key=True)


def _one() -> tuple[SchemaItem, ...]:
    return Column("one", Integer, primary_key=True), CheckConstraint("one = 1")


def _key(name: str, kind: type[Integer | LargeBinary | Text] = LargeBinary) -> Column[object]:
    return Column(name, kind, primary_key=True, autoincrement=False)


def _blob(name: str, *, unique: bool = False) -> Column[bytes]:
    return Column(name, LargeBinary, nullable=False, unique=unique)


def _or_nothing(name: str) -> Column[bytes]:
    return Column(name, LargeBinary)


def _word(name: str, otherwise: str | None = None) -> Column[str]:
    default = None if otherwise is None else text(f"'{otherwise}'")
    return Column(name, Text, nullable=False, server_default=default)


def _whole(name: str, otherwise: int | None = None) -> Column[int]:
    default = None if otherwise is None else text(str(otherwise))
    return Column(name, Integer, nullable=False, server_default=default)


def _at_most(column: str, most: str) -> CheckConstraint:
    """What came back is at most what there was; a row that was never sound is left alone."""
    return CheckConstraint(f"{column} = 0 OR {column} BETWEEN 0 AND {most}")


def _rowless(name: str, *parts: SchemaItem) -> Table:
    """A table that is one sorted tree of its key."""
    return Table(name, rows, *parts, sqlite_with_rowid=False)


event = Table(
    "event",
    rows,
    _n(),
    _blob("stream"),
    _whole("seq"),
    _blob("event_id", unique=True),
    _word("kind"),
    _whole("version"),
    _whole("at_ms"),
    _whole("offset_min"),
    _whole("day"),
    _blob("device"),
    _blob("body"),
    _blob("h"),
    _whole("fixed_ms"),
    Column("feed_n", Integer),
    _or_nothing("subject"),
    UniqueConstraint("stream", "seq"),
)
Index(
    "event_waiting",
    event.c.stream,
    event.c.seq,
    event.c.kind,
    event.c.feed_n,
    sqlite_where=event.c.feed_n.is_(None),
)
Index("event_subject", event.c.subject, sqlite_where=event.c.subject.isnot(None))

own_stream = _rowless(
    "own_stream", _key("stream"), _whole("live"), _whole("last_seq"), _blob("last_h")
)
device = Table(
    "device",
    rows,
    *_one(),
    _blob("device"),
    _word("machine"),
    _word("letter"),
    _whole("last_number"),
    _blob("sign_seed"),
    _blob("shop_key"),
)
peer = Table(
    "peer",
    rows,
    *_one(),
    _word("url"),
    _word("shop"),
    _word("shop_name"),
    _blob("hub_key"),
    _blob("state"),
    _whole("acked_seq"),
)
customer_key = _rowless("customer_key", _key("customer"), _blob("key"))
erasure = _rowless("erasure", _key("customer"))
setting = _rowless("setting", _key("name", Text), _word("value"))
cart = _rowless(
    "cart", _key("cart"), _word("state"), _word("label"), _whole("at_ms"), _word("content")
)
memo = _rowless("memo", _key("customer"), _word("text"))
brought = _rowless("brought", _key("customer"), _blob("batch"), _whole("at_ms"))
Index("brought_batch", brought.c.batch)
access_log = Table(
    "access_log",
    rows,
    _n(),
    _whole("at_ms"),
    _word("who"),
    _word("did"),
    _or_nothing("about"),
)
Index("access_log_at", access_log.c.at_ms)
sent_log = Table("sent_log", rows, _whole("at_ms"), _whole("facts"), _whole("bytes"), _word("what"))
printing = Table(
    "printing",
    rows,
    _n(),
    _whole("at_ms"),
    _word("what"),
    _word("content"),
    _whole("begun"),
)
happened = Table(
    "happened", rows, _n(), _whole("at_ms"), _word("what"), _whole("count"), _whole("told")
)

shop_field = _rowless("shop_field", _key("name", Text), _blob("value"))
channel = _rowless(
    "channel",
    _key("channel"),
    _word("service", ""),
    _word("url", ""),
    _word("label", ""),
    _word("invitation", ""),
    _whole("position", 0),
    _whole("archived", 0),
)
product = Table(
    "product",
    rows,
    _n(),
    _blob("product", unique=True),
    _word("name", ""),
    _word("category", ""),
    _word("unit", ""),
    _word("tax", "e"),
    _word("barcode", ""),
    _whole("tile", 0),
    _whole("archived", 0),
    _whole("price_won", 0),
    _whole("on_sale", 1),
    _whole("off_day", 0),
    _whole("bundle_count", 0),
    _whole("bundle_won", 0),
    _whole("sold", 0),
)
Index("product_barcode", product.c.barcode, sqlite_where=product.c.barcode != text("''"))
Index("product_tile", product.c.tile)
price = _rowless(
    "price",
    _key("event_id"),
    _blob("product"),
    _whole("day"),
    _whole("at_ms"),
    _whole("price_won"),
    _whole("on_sale"),
    _blob("stamp"),
)
Index("price_product", price.c.product, price.c.stamp)
customer = Table(
    "customer",
    rows,
    _n(),
    _blob("customer", unique=True),
    _blob("person"),
    _word("nickname", ""),
    _word("name", ""),
    _word("phone", ""),
    _word("source", ""),
    _whole("since_ms", 0),
    _whole("visits", 0),
    _whole("last_ms", 0),
    _whole("stamps", 0),
    _whole("owed_won", 0),
    _whole("erased", 0),
)
Index("customer_recent", customer.c.last_ms, customer.c.n)
Index("customer_merged", customer.c.person, sqlite_where=customer.c.person != customer.c.customer)
Index("customer_owes", customer.c.owed_won, sqlite_where=customer.c.owed_won != text("0"))
merge = _rowless("merge", _key("one"), _key("other"), _blob("kept"), _whole("merged"))
Index("merge_other", merge.c.other)
latest = _rowless("latest", _key("subject"), _key("field", Text), _blob("stamp"))
finding = _rowless("finding", _key("what", Integer), _key("key", Text), _key("n", Integer))
Index("finding_n", finding.c.what, finding.c.n)
consent = _rowless(
    "consent",
    _key("event_id"),
    _blob("customer"),
    _word("about"),
    _word("action"),
    _word("method"),
    _word("wording"),
    _word("evidence"),
    _blob("stamp"),
)
Index("consent_customer", consent.c.customer, consent.c.about, consent.c.stamp)
sale = Table(
    "sale",
    rows,
    _n(),
    _blob("sale", unique=True),
    _word("number"),
    _whole("at_ms"),
    _whole("offset_min"),
    _whole("day"),
    _or_nothing("customer"),
    _whole("total_won"),
    _whole("knocked_off_won"),
    _whole("vat_won"),
    _whole("change_won"),
    _whole("stamps"),
    _whole("voided"),
    _whole("refunded_won", 0),
    _word("knocked_off_why", ""),
    _at_most("refunded_won", "total_won"),
)
Index("sale_day", sale.c.day)
Index("sale_customer", sale.c.customer, sale.c.at_ms, sqlite_where=sale.c.customer.isnot(None))
sale_line = _rowless(
    "sale_line",
    _key("sale_n", Integer),
    _key("line", Integer),
    _or_nothing("product"),
    _word("name"),
    _word("unit"),
    _whole("unit_price_won"),
    _whole("quantity_milli"),
    _whole("amount_won"),
    _word("tax"),
    _word("measure"),
    _whole("is_gift"),
    _word("why"),
    _whole("net_won"),
    _whole("refunded_milli", 0),
    _whole("refunded_won", 0),
    _at_most("refunded_milli", "quantity_milli"),
    _at_most("refunded_won", "net_won"),
)
tender = _rowless(
    "tender",
    _key("sale_n", Integer),
    _key("line", Integer),
    _word("kind"),
    _whole("amount_won"),
    _whole("given_won"),
    _word("label"),
    _whole("count"),
    _whole("refunded_won", 0),
    _at_most("refunded_won", "amount_won"),
)
refund = _rowless(
    "refund",
    _key("event_id"),
    _blob("sale"),
    _whole("day"),
    _whole("at_ms"),
    _whole("offset_min"),
    _whole("amount_won"),
    _word("why"),
    _blob("stamp"),
)
Index("refund_sale", refund.c.sale)
Index("refund_day", refund.c.day)
refund_line = _rowless(
    "refund_line",
    _key("event_id"),
    _key("line", Integer),
    _whole("sale_line"),
    _whole("quantity_milli"),
    _whole("amount_won"),
)
refund_tender = _rowless(
    "refund_tender",
    _key("event_id"),
    _key("line", Integer),
    _word("kind"),
    _whole("amount_won"),
    _whole("given_won"),
    _word("label"),
    _whole("count"),
)
sale_note = _rowless("sale_note", _key("sale"), _key("about", Text), _word("state"), _word("text"))
Index("sale_note_state", sale_note.c.about, sale_note.c.state)
takings = _rowless(
    "takings",
    _key("span", Integer),
    _key("what", Text),
    _key("key"),
    _whole("times"),
    _whole("quantity_milli"),
    _whole("won"),
)
till_entry = _rowless(
    "till_entry",
    _key("event_id"),
    _word("what"),
    _whole("day"),
    _whole("at_ms"),
    _whole("amount_won"),
    _word("why"),
)
Index("till_entry_day", till_entry.c.day)
day_close = _rowless(
    "day_close",
    _key("event_id"),
    _whole("number"),
    _whole("day"),
    _whole("at_ms"),
    _whole("sales"),
    _whole("total_won"),
    _whole("over_short_won"),
    _word("content"),
)
Index("day_close_day", day_close.c.day)
day_amend = _rowless(
    "day_amend",
    _key("event_id"),
    _blob("closed"),
    _whole("at_ms"),
    _whole("sales"),
    _whole("total_won"),
    _word("why"),
    _whole("reopened"),
)
Index("day_amend_closed", day_amend.c.closed)
voucher_use = _rowless(
    "voucher_use",
    _key("event_id"),
    _key("face_won", Integer),
    _whole("count"),
    _word("voucher"),
    _word("bank"),
    _whole("day"),
)
void = _rowless("void", _key("sale"), _key("event_id"), _word("why"), _blob("stamp"))
attribution = _rowless("attribution", _key("sale"), _or_nothing("customer"), _blob("stamp"))
tab_entry = _rowless(
    "tab_entry",
    _key("event_id"),
    _blob("customer"),
    _whole("amount_won"),
    _word("why"),
    _word("tender"),
    _whole("at_ms"),
    _whole("day"),
)
Index("tab_entry_customer", tab_entry.c.customer, tab_entry.c.at_ms)
Index("tab_entry_day", tab_entry.c.day)
tab_taken = _rowless("tab_taken", _key("sale"), _blob("customer"), _word("who"))
tab_limit = _rowless("tab_limit", _key("customer"), _whole("limit_won"))
stamp_use = _rowless(
    "stamp_use",
    _key("event_id"),
    _blob("customer"),
    _whole("stamps"),
    _word("what"),
    _whole("at_ms"),
)
Index("stamp_use_customer", stamp_use.c.customer)
coupon = _rowless(
    "coupon",
    _key("coupon"),
    _or_nothing("customer"),
    _word("what"),
    _whole("amount_won"),
    _whole("until_day"),
    _whole("at_ms"),
)
Index("coupon_customer", coupon.c.customer, sqlite_where=coupon.c.customer.isnot(None))
coupon_use = _rowless(
    "coupon_use",
    _key("event_id"),
    _blob("coupon"),
    _or_nothing("sale"),
    _whole("at_ms"),
    _whole("day"),
)
Index("coupon_use_coupon", coupon_use.c.coupon)
Index("coupon_use_sale", coupon_use.c.sale, sqlite_where=coupon_use.c.sale.isnot(None))
qr_count = _rowless("qr_count", _key("event_id"), _word("what"), _word("place"), _whole("day"))
Index("qr_count_day", qr_count.c.day, qr_count.c.what)
qr_scan = _rowless("qr_scan", _key("event_id"), _word("place"), _whole("day"), _whole("count"))
phone_join = _rowless(
    "phone_join",
    _key("customer"),
    _or_nothing("sale"),
    _word("place"),
    _whole("day"),
    _whole("at_ms"),
)
phone_ask = _rowless(
    "phone_ask",
    _key("event_id"),
    _blob("about"),
    _word("what"),
    _whole("at_ms"),
    _whole("proven"),
    _word("nickname"),
    _word("phone"),
)
Index("phone_ask_about", phone_ask.c.about)
paired_device = _rowless("paired_device", _key("device"), _word("letter"), _word("name"))
flag = _rowless("flag", _key("flag"), _word("why"), _blob("about"), _word("seen", ""))
