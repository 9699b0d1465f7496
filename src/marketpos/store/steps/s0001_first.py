"""0001 - the stream, its rows, and what belongs to this PC alone."""

from __future__ import annotations

from marketpos.store.driver import Cursor

TABLES = """
CREATE TABLE event (
    n INTEGER PRIMARY KEY,
    stream BLOB NOT NULL,
    seq INTEGER NOT NULL,
    event_id BLOB NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    offset_min INTEGER NOT NULL,
    day INTEGER NOT NULL,
    device BLOB NOT NULL,
    body BLOB NOT NULL,
    h BLOB NOT NULL,
    fixed_ms INTEGER NOT NULL,
    feed_n INTEGER,
    subject BLOB,
    UNIQUE (stream, seq)
);
CREATE INDEX event_waiting ON event (stream, seq, kind, feed_n) WHERE feed_n IS NULL;
CREATE INDEX event_subject ON event (subject) WHERE subject IS NOT NULL;

CREATE TABLE own_stream (
    stream BLOB PRIMARY KEY,
    live INTEGER NOT NULL,
    last_seq INTEGER NOT NULL,
    last_h BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE device (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    device BLOB NOT NULL,
    machine TEXT NOT NULL,
    letter TEXT NOT NULL,
    last_number INTEGER NOT NULL,
    sign_seed BLOB NOT NULL,
    shop_key BLOB NOT NULL
);

CREATE TABLE peer (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    url TEXT NOT NULL,
    shop TEXT NOT NULL,
    shop_name TEXT NOT NULL,
    hub_key BLOB NOT NULL,
    state BLOB NOT NULL,
    acked_seq INTEGER NOT NULL
);

CREATE TABLE customer_key (
    customer BLOB PRIMARY KEY,
    key BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE erasure (
    customer BLOB PRIMARY KEY
) WITHOUT ROWID;

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE cart (
    cart BLOB PRIMARY KEY,
    state TEXT NOT NULL,
    label TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    content TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE memo (
    customer BLOB PRIMARY KEY,
    text TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE brought (
    customer BLOB PRIMARY KEY,
    batch BLOB NOT NULL,
    at_ms INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX brought_batch ON brought (batch);

CREATE TABLE access_log (
    n INTEGER PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    who TEXT NOT NULL,
    did TEXT NOT NULL,
    about BLOB
);
CREATE INDEX access_log_at ON access_log (at_ms);

CREATE TABLE sent_log (
    at_ms INTEGER NOT NULL,
    facts INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    what TEXT NOT NULL
);
"""

ROWS = """
CREATE TABLE shop_field (
    name TEXT PRIMARY KEY,
    value BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE channel (
    channel BLOB PRIMARY KEY,
    service TEXT NOT NULL DEFAULT '',
    url TEXT NOT NULL DEFAULT '',
    label TEXT NOT NULL DEFAULT '',
    invitation TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL DEFAULT 0,
    archived INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

CREATE TABLE product (
    n INTEGER PRIMARY KEY,
    product BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL DEFAULT '',
    category TEXT NOT NULL DEFAULT '',
    unit TEXT NOT NULL DEFAULT '',
    tax TEXT NOT NULL DEFAULT 'e',
    barcode TEXT NOT NULL DEFAULT '',
    tile INTEGER NOT NULL DEFAULT 0,
    archived INTEGER NOT NULL DEFAULT 0,
    price_won INTEGER NOT NULL DEFAULT 0,
    on_sale INTEGER NOT NULL DEFAULT 1,
    off_day INTEGER NOT NULL DEFAULT 0,
    bundle_count INTEGER NOT NULL DEFAULT 0,
    bundle_won INTEGER NOT NULL DEFAULT 0,
    sold INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX product_barcode ON product (barcode) WHERE barcode <> '';
CREATE INDEX product_tile ON product (tile);

CREATE TABLE price (
    event_id BLOB PRIMARY KEY,
    product BLOB NOT NULL,
    day INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    price_won INTEGER NOT NULL,
    on_sale INTEGER NOT NULL,
    stamp BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX price_product ON price (product, stamp);

CREATE TABLE customer (
    n INTEGER PRIMARY KEY,
    customer BLOB NOT NULL UNIQUE,
    person BLOB NOT NULL,
    nickname TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '',
    since_ms INTEGER NOT NULL DEFAULT 0,
    visits INTEGER NOT NULL DEFAULT 0,
    last_ms INTEGER NOT NULL DEFAULT 0,
    stamps INTEGER NOT NULL DEFAULT 0,
    owed_won INTEGER NOT NULL DEFAULT 0,
    erased INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX customer_recent ON customer (last_ms, n);
CREATE INDEX customer_merged ON customer (person) WHERE person <> customer;
CREATE INDEX customer_owes ON customer (owed_won) WHERE owed_won <> 0;

CREATE TABLE merge (
    one BLOB NOT NULL,
    other BLOB NOT NULL,
    kept BLOB NOT NULL,
    merged INTEGER NOT NULL,
    PRIMARY KEY (one, other)
) WITHOUT ROWID;
CREATE INDEX merge_other ON merge (other);

CREATE TABLE latest (
    subject BLOB NOT NULL,
    field TEXT NOT NULL,
    stamp BLOB NOT NULL,
    PRIMARY KEY (subject, field)
) WITHOUT ROWID;

CREATE TABLE finding (
    what INTEGER NOT NULL,
    key TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (what, key, n)
) WITHOUT ROWID;
CREATE INDEX finding_n ON finding (what, n);

CREATE TABLE consent (
    event_id BLOB PRIMARY KEY,
    customer BLOB NOT NULL,
    about TEXT NOT NULL,
    action TEXT NOT NULL,
    method TEXT NOT NULL,
    wording TEXT NOT NULL,
    evidence TEXT NOT NULL,
    stamp BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX consent_customer ON consent (customer, about, stamp);

CREATE TABLE sale (
    n INTEGER PRIMARY KEY,
    sale BLOB NOT NULL UNIQUE,
    number TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    offset_min INTEGER NOT NULL,
    day INTEGER NOT NULL,
    customer BLOB,
    total_won INTEGER NOT NULL,
    knocked_off_won INTEGER NOT NULL,
    vat_won INTEGER NOT NULL,
    change_won INTEGER NOT NULL,
    stamps INTEGER NOT NULL,
    voided INTEGER NOT NULL,
    refunded_won INTEGER NOT NULL DEFAULT 0,
    CHECK (refunded_won = 0 OR refunded_won BETWEEN 0 AND total_won)
);
CREATE INDEX sale_day ON sale (day);
CREATE INDEX sale_customer ON sale (customer, at_ms) WHERE customer IS NOT NULL;

CREATE TABLE sale_line (
    sale_n INTEGER NOT NULL,
    line INTEGER NOT NULL,
    product BLOB,
    name TEXT NOT NULL,
    unit TEXT NOT NULL,
    unit_price_won INTEGER NOT NULL,
    quantity_milli INTEGER NOT NULL,
    amount_won INTEGER NOT NULL,
    tax TEXT NOT NULL,
    measure TEXT NOT NULL,
    is_gift INTEGER NOT NULL,
    why TEXT NOT NULL,
    net_won INTEGER NOT NULL,
    refunded_milli INTEGER NOT NULL DEFAULT 0,
    refunded_won INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (sale_n, line),
    CHECK (refunded_milli = 0 OR refunded_milli BETWEEN 0 AND quantity_milli),
    CHECK (refunded_won = 0 OR refunded_won BETWEEN 0 AND net_won)
) WITHOUT ROWID;

CREATE TABLE tender (
    sale_n INTEGER NOT NULL,
    line INTEGER NOT NULL,
    kind TEXT NOT NULL,
    amount_won INTEGER NOT NULL,
    given_won INTEGER NOT NULL,
    label TEXT NOT NULL,
    count INTEGER NOT NULL,
    refunded_won INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (sale_n, line),
    CHECK (refunded_won = 0 OR refunded_won BETWEEN 0 AND amount_won)
) WITHOUT ROWID;

CREATE TABLE refund (
    event_id BLOB PRIMARY KEY,
    sale BLOB NOT NULL,
    day INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    offset_min INTEGER NOT NULL,
    amount_won INTEGER NOT NULL,
    why TEXT NOT NULL,
    stamp BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX refund_sale ON refund (sale);
CREATE INDEX refund_day ON refund (day);

CREATE TABLE refund_line (
    event_id BLOB NOT NULL,
    line INTEGER NOT NULL,
    sale_line INTEGER NOT NULL,
    quantity_milli INTEGER NOT NULL,
    amount_won INTEGER NOT NULL,
    PRIMARY KEY (event_id, line)
) WITHOUT ROWID;

CREATE TABLE refund_tender (
    event_id BLOB NOT NULL,
    line INTEGER NOT NULL,
    kind TEXT NOT NULL,
    amount_won INTEGER NOT NULL,
    given_won INTEGER NOT NULL,
    label TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (event_id, line)
) WITHOUT ROWID;

CREATE TABLE sale_note (
    sale BLOB NOT NULL,
    about TEXT NOT NULL,
    state TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (sale, about)
) WITHOUT ROWID;
CREATE INDEX sale_note_state ON sale_note (about, state);

CREATE TABLE takings (
    span INTEGER NOT NULL,
    what TEXT NOT NULL,
    key BLOB NOT NULL,
    times INTEGER NOT NULL,
    quantity_milli INTEGER NOT NULL,
    won INTEGER NOT NULL,
    PRIMARY KEY (span, what, key)
) WITHOUT ROWID;

CREATE TABLE till_entry (
    event_id BLOB PRIMARY KEY,
    what TEXT NOT NULL,
    day INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    amount_won INTEGER NOT NULL,
    why TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX till_entry_day ON till_entry (day);

CREATE TABLE day_close (
    event_id BLOB PRIMARY KEY,
    number INTEGER NOT NULL,
    day INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    sales INTEGER NOT NULL,
    total_won INTEGER NOT NULL,
    over_short_won INTEGER NOT NULL,
    content TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX day_close_day ON day_close (day);

CREATE TABLE day_amend (
    event_id BLOB PRIMARY KEY,
    closed BLOB NOT NULL,
    at_ms INTEGER NOT NULL,
    sales INTEGER NOT NULL,
    total_won INTEGER NOT NULL,
    why TEXT NOT NULL,
    reopened INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX day_amend_closed ON day_amend (closed);

CREATE TABLE voucher_use (
    event_id BLOB NOT NULL,
    face_won INTEGER NOT NULL,
    count INTEGER NOT NULL,
    voucher TEXT NOT NULL,
    bank TEXT NOT NULL,
    day INTEGER NOT NULL,
    PRIMARY KEY (event_id, face_won)
) WITHOUT ROWID;

CREATE TABLE void (
    sale BLOB NOT NULL,
    event_id BLOB NOT NULL,
    why TEXT NOT NULL,
    stamp BLOB NOT NULL,
    PRIMARY KEY (sale, event_id)
) WITHOUT ROWID;

CREATE TABLE attribution (
    sale BLOB PRIMARY KEY,
    customer BLOB,
    stamp BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE tab_entry (
    event_id BLOB PRIMARY KEY,
    customer BLOB NOT NULL,
    amount_won INTEGER NOT NULL,
    why TEXT NOT NULL,
    tender TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    day INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX tab_entry_customer ON tab_entry (customer, at_ms);
CREATE INDEX tab_entry_day ON tab_entry (day);

CREATE TABLE tab_taken (
    sale BLOB PRIMARY KEY,
    customer BLOB NOT NULL,
    who TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE tab_limit (
    customer BLOB PRIMARY KEY,
    limit_won INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE stamp_use (
    event_id BLOB PRIMARY KEY,
    customer BLOB NOT NULL,
    stamps INTEGER NOT NULL,
    what TEXT NOT NULL,
    at_ms INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX stamp_use_customer ON stamp_use (customer);

CREATE TABLE coupon (
    coupon BLOB PRIMARY KEY,
    customer BLOB,
    what TEXT NOT NULL,
    amount_won INTEGER NOT NULL,
    until_day INTEGER NOT NULL,
    at_ms INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX coupon_customer ON coupon (customer) WHERE customer IS NOT NULL;

CREATE TABLE coupon_use (
    event_id BLOB PRIMARY KEY,
    coupon BLOB NOT NULL,
    sale BLOB,
    at_ms INTEGER NOT NULL,
    day INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX coupon_use_coupon ON coupon_use (coupon);
CREATE INDEX coupon_use_sale ON coupon_use (sale) WHERE sale IS NOT NULL;

CREATE TABLE qr_count (
    event_id BLOB PRIMARY KEY,
    what TEXT NOT NULL,
    place TEXT NOT NULL,
    day INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX qr_count_day ON qr_count (day, what);

CREATE TABLE qr_scan (
    event_id BLOB PRIMARY KEY,
    place TEXT NOT NULL,
    day INTEGER NOT NULL,
    count INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE phone_join (
    customer BLOB PRIMARY KEY,
    sale BLOB,
    place TEXT NOT NULL,
    day INTEGER NOT NULL,
    at_ms INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE phone_ask (
    event_id BLOB PRIMARY KEY,
    about BLOB NOT NULL,
    what TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    proven INTEGER NOT NULL,
    nickname TEXT NOT NULL,
    phone TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX phone_ask_about ON phone_ask (about);

CREATE TABLE paired_device (
    device BLOB PRIMARY KEY,
    letter TEXT NOT NULL,
    name TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE flag (
    flag BLOB PRIMARY KEY,
    why TEXT NOT NULL,
    about BLOB NOT NULL,
    seen TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;
"""


def up(cursor: Cursor) -> None:
    """Make every table of the first version."""
    for statement in (TABLES + ROWS).split(";"):
        if statement.strip():
            cursor.execute(statement)
