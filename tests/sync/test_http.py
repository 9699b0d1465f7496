"""What a counter PC makes of whatever stands between it and the hub."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from nacl.signing import SigningKey

from marketpos.domain.clock import Moment
from marketpos.sync.heard import LONGEST_WAIT_S, Absence, Answered, Busy, Denied, Heard, NoHub
from marketpos.sync.http import HubLine, Patience
from marketpos.wire import answering, packing, paths, signing
from marketpos.wire.answering import Said, Why
from marketpos.wire.messages import CONTENT_TYPE, DigestAnswer, DigestRequest

EXPIRED = Path(__file__).parent.parent / "data" / "tls" / "expired.pem"
DEVICE = bytes(range(16))
PC_KEY = SigningKey(bytes([1]) * 32)
HUB_KEY = SigningKey(bytes([2]) * 32)
PC_NOW, HUB_NOW = 1_795_000_000_000, 1_795_000_007_000
NOTHING = DigestAnswer(days=[], event_ids=[])

Reply = Callable[[socket.socket, bytes], None]
Request = Callable[[socket.socket], bytes]


@contextmanager
def hub_that(*replies: Reply, request: Request | None = None) -> Iterator[str]:
    """A loopback listener that treats its first caller as ``replies[0]`` does, and so on."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(20)
        told = (listener, replies, request or whole_request)
        teller = threading.Thread(target=answer_each, args=told)
        teller.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        teller.join()


def answer_each(listener: socket.socket, replies: tuple[Reply, ...], request: Request) -> None:
    for reply in replies:
        caller, _ = listener.accept()
        with caller:
            reply(caller, request(caller))


def whole_request(caller: socket.socket) -> bytes:
    seen = b""
    while b"\r\n\r\n" not in seen:
        seen += caller.recv(65_536)
    head, _, body = seen.partition(b"\r\n\r\n")
    length = int(header_in(head, "Content-Length"))
    while len(body) < length:
        body += caller.recv(65_536)
    return head


def header_in(head: bytes, name: str) -> str:
    lines = (line.partition(": ") for line in head.decode().split("\r\n"))
    return next(value for key, _, value in lines if key.lower() == name.lower())


def saying(text: str) -> Reply:
    return lambda caller, _: caller.sendall(text.replace("\n", "\r\n").encode())


def http(status: str, body: bytes, length: int | None = None, **headers: str) -> bytes:
    """One HTTP answer that ends the connection."""
    said = {name.replace("_", "-"): value for name, value in headers.items()}
    said |= {"Content-Length": str(len(body) if length is None else length), "Connection": "close"}
    lines = [f"HTTP/1.1 {status}", *(f"{name}: {value}" for name, value in said.items())]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def plainly(status: str, body: bytes = b"", length: int | None = None, **headers: str) -> Reply:
    return lambda caller, _: caller.sendall(http(status, body, length, **headers))


def as_hub(
    body: bytes, status: int = 200, why: str = "", key: SigningKey = HUB_KEY, nonce: bytes = b""
) -> Reply:
    """What the real hub's answer looks like on the line; ``nonce`` makes it one to another time."""

    def reply(caller: socket.socket, head: bytes) -> None:
        asked = signing.read(header_in(head, signing.HEADER)).nonce
        said = Said(status, HUB_NOW, why, body)
        headers = {
            answering.NOW: str(HUB_NOW),
            answering.WHY: why,
            answering.MARK: answering.mark(key, nonce or asked, said).hex(),
            "Content-Type": CONTENT_TYPE,
        }
        caller.sendall(http(f"{status} -", body, **headers))

    return reply


def line_to(url: str, read_s: float = 5, whole_s: float = 10, **more: str | bool) -> HubLine:
    return HubLine(
        url,
        DEVICE,
        PC_KEY,
        bytes(HUB_KEY.verify_key),
        now=lambda: Moment(PC_NOW),
        patience=Patience(5, read_s, whole_s),
        **more,  # type: ignore[arg-type]
    )


def ask(line: HubLine) -> Heard[DigestAnswer]:
    try:
        return line.ask(paths.digest("7"), DigestRequest(), DigestAnswer)
    finally:
        line.close()


def heard_from(*replies: Reply) -> Heard[DigestAnswer]:
    with hub_that(*replies) as url:
        return ask(line_to(url))


def test_the_hubs_own_answer_is_heard_and_sets_the_idea_of_its_clock() -> None:
    with hub_that(as_hub(packing.pack(NOTHING))) as url:
        line = line_to(url)

        heard = ask(line)

    assert heard == Answered(NOTHING)
    assert line.offset_ms == HUB_NOW - PC_NOW


@pytest.mark.parametrize("status", ["200 OK", "401 Unauthorized", "403 Forbidden", "404 Not Found"])
def test_a_hotels_wifi_page_is_no_hub_whatever_status_it_has(status: str) -> None:
    heard = heard_from(plainly(status, b"<html>Welcome", Content_Type="text/html; charset=utf-8"))

    assert heard == NoHub(Absence.PORTAL)


def test_being_sent_elsewhere_to_log_in_is_no_hub_and_is_not_followed() -> None:
    heard = heard_from(plainly("302 Found", Location="http://127.0.0.1:9/login"))

    assert heard == NoHub(Absence.PORTAL)


def test_a_network_that_wants_a_login_is_a_portal_and_not_a_busy_hub() -> None:
    assert heard_from(plainly("511 -", b"login")) == NoHub(Absence.PORTAL)


def test_a_json_api_at_the_hubs_address_is_no_hub() -> None:
    heard = heard_from(plainly("200 OK", b"{}", Content_Type="application/json"))

    assert heard == NoHub(Absence.GARBAGE)


def test_bytes_that_no_one_can_read_are_no_hub_even_under_its_mark() -> None:
    assert heard_from(as_hub(b"\x28\xb5\x2f\xfd garbage")) == NoHub(Absence.GARBAGE)


def test_something_that_does_not_even_speak_http_is_no_hub() -> None:
    assert heard_from(saying("SSH-2.0-OpenSSH_9.9\n\n")) == NoHub(Absence.GARBAGE)


def test_an_answer_without_the_hubs_mark_is_forged() -> None:
    heard = heard_from(
        plainly(
            "200 OK",
            packing.pack(NOTHING),
            Content_Type=CONTENT_TYPE,
            Marketpos_Now=str(HUB_NOW),
        )
    )

    assert heard == NoHub(Absence.FORGED)


def test_an_answer_marked_by_another_hub_is_forged_and_does_not_touch_the_clock() -> None:
    with hub_that(as_hub(packing.pack(NOTHING), key=SigningKey(bytes([9]) * 32))) as url:
        line = line_to(url)

        heard = ask(line)

    assert heard == NoHub(Absence.FORGED)
    assert line.offset_ms == 0


def test_yesterdays_answer_given_again_is_forged() -> None:
    heard = heard_from(as_hub(packing.pack(NOTHING), nonce=bytes(12)))

    assert heard == NoHub(Absence.FORGED)


def test_a_revocation_that_only_a_portal_claims_is_not_believed() -> None:
    heard = heard_from(
        plainly(
            "403 Forbidden",
            Content_Type=CONTENT_TYPE,
            Marketpos_Why=Why.REVOKED,
            Marketpos_Now=str(HUB_NOW),
        )
    )

    assert heard == NoHub(Absence.FORGED)


@pytest.mark.parametrize(
    ("status", "why"),
    [(404, Why.SHOP), (403, Why.REVOKED), (413, Why.LARGE), (401, Why.SIGNATURE), (418, "tea")],
)
def test_the_hubs_no_comes_with_its_word(status: int, why: str) -> None:
    assert heard_from(as_hub(b"", status, why)) == Denied(why)


def test_a_wrong_clock_is_corrected_by_the_hubs_and_the_question_asked_again() -> None:
    right = as_hub(packing.pack(NOTHING))

    with hub_that(as_hub(b"", 401, Why.CLOCK), right) as url:
        line = line_to(url)
        heard = ask(line)

    assert heard == Answered(NOTHING)
    assert line.offset_ms == HUB_NOW - PC_NOW


def test_a_hub_that_never_likes_the_clock_is_asked_twice_and_no_more() -> None:
    late = as_hub(b"", 401, Why.CLOCK)

    assert heard_from(late, late) == Denied(Why.CLOCK)


def test_a_pc_that_was_put_out_still_hears_that_its_facts_were_taken() -> None:
    heard = heard_from(as_hub(packing.pack(NOTHING), 200, Why.REVOKED))

    assert heard == Answered(NOTHING, revoked=True)


@pytest.mark.parametrize(
    ("said", "wait_s"),
    [
        ("7", 7.0),
        ("0", 0.0),
        ("Sat, 28 Nov 2026 09:00:30 GMT", 30.0),
        ("Sat, 28 Nov 2026 08:00:00 GMT", 0.0),
        ("999999999999", LONGEST_WAIT_S),
        ("Fri, 31 Dec 9999 23:59:59 GMT", LONGEST_WAIT_S),
        ("soon", None),
        ("-5", None),
        ("1.5", None),
    ],
)
@pytest.mark.parametrize("status", [503, 429])
def test_a_busy_hub_is_left_alone_for_as_long_as_it_says(
    status: int, said: str, wait_s: float | None
) -> None:
    heard = heard_from(
        plainly(f"{status} -", Retry_After=said, Date="Sat, 28 Nov 2026 09:00:00 GMT")
    )

    assert heard == Busy(status, wait_s)


def test_a_wait_until_a_date_is_counted_by_our_clock_when_the_answer_has_none() -> None:
    heard = heard_from(plainly("503 -", Retry_After="Wed, 18 Nov 2026 11:06:50 GMT"))

    assert heard == Busy(503, 10.0)


def test_a_broken_hub_is_busy_without_a_time() -> None:
    assert heard_from(plainly("502 Bad Gateway", b"<html>", Content_Type="text/html")) == Busy(
        502, None
    )


def test_half_an_answer_is_no_answer() -> None:
    body = packing.pack(NOTHING)

    assert heard_from(plainly("200 OK", body[:3], len(body))) == NoHub(Absence.TORN)


def test_a_line_cut_before_the_answer_is_torn() -> None:
    assert heard_from(nothing) == NoHub(Absence.TORN)


def test_a_hub_that_never_answers_is_given_up() -> None:
    with hub_that(until_hung_up) as url:
        assert ask(line_to(url, read_s=0.2)) == NoHub(Absence.TIMEOUT)


def test_a_page_that_drips_for_ever_is_given_up() -> None:
    with hub_that(dripping) as url:
        assert ask(line_to(url, read_s=5, whole_s=0)) == NoHub(Absence.TIMEOUT)


def test_a_flood_is_not_read_to_its_end() -> None:
    with hub_that(flooding) as url:
        assert ask(line_to(url)) == NoHub(Absence.GARBAGE)


def until_hung_up(caller: socket.socket, head: bytes) -> None:
    caller.recv(1)


def dripping(caller: socket.socket, head: bytes) -> None:
    caller.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n")
    caller.recv(1)


def flooding(caller: socket.socket, head: bytes) -> None:
    caller.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\n\r\n")
    with pytest.raises(ConnectionError):
        caller.sendall(bytes(99_000_000))


def test_nobody_listening_is_refused() -> None:
    with socket.create_server(("127.0.0.1", 0)) as gone:
        port = gone.getsockname()[1]

    assert ask(line_to(f"http://127.0.0.1:{port}")) == NoHub(Absence.REFUSED)


def test_a_name_nobody_knows_is_said_to_be_that() -> None:
    assert ask(line_to("http://hub.invalid")) == NoHub(Absence.NAME)


def with_expired_certificate(caller: socket.socket) -> bytes:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(EXPIRED)
    with pytest.raises((ssl.SSLError, ConnectionError)):
        context.wrap_socket(caller, server_side=True)
    return b""


def nothing(caller: socket.socket, head: bytes) -> None:
    """The line is simply let go."""


def test_a_certificate_outside_its_dates_is_told_apart_because_the_clock_may_be_off() -> None:
    with hub_that(nothing, request=with_expired_certificate) as url:
        heard = ask(line_to(url.replace("http", "https"), trusted=str(EXPIRED)))

    assert heard == NoHub(Absence.TLS_DATE)


def test_a_certificate_nobody_vouches_for_is_not_talked_to() -> None:
    with hub_that(nothing, request=with_expired_certificate) as url:
        heard = ask(line_to(url.replace("http", "https")))

    assert heard == NoHub(Absence.TLS)


def test_something_that_speaks_no_tls_where_tls_is_due_is_not_talked_to() -> None:
    with hub_that(plainly("400 Bad Request"), request=first_bytes) as url:
        heard = ask(line_to(url.replace("http", "https")))

    assert heard == NoHub(Absence.TLS)


def first_bytes(caller: socket.socket) -> bytes:
    return caller.recv(65_536)
