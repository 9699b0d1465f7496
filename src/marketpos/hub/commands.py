"""``marketpos hub ...``: what an association's clerk types, each a few lines over the records."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from marketpos.domain.refusal import Refusal, Unavailable
from marketpos.hub import codes, devices, shops
from marketpos.hub.records import Records
from marketpos.hub.serving import address_of, listening, serve

Command = Callable[[argparse.Namespace, Records], None]


def hub_main(argv: Sequence[str]) -> int:
    """Run one hub command; the exit status. What scripts need is on standard output alone."""
    asked = _parser().parse_args(argv)
    command: Command = asked.command
    try:
        records = Records.open(asked.database or _default_database())
        try:
            command(asked, records)
        finally:
            records.close()
    except (Refusal, Unavailable, OSError, SQLAlchemyError, ModuleNotFoundError) as no:
        print(f"marketpos hub: {no}", file=sys.stderr)
        return 1
    return 0


def _serve(asked: argparse.Namespace, records: Records) -> None:
    with listening(asked.host, asked.port) as listener:
        scheme = "https" if asked.tls_certificate else "http"
        print(address_of(listener, scheme), flush=True)
        print(_key_line(records), file=sys.stderr, flush=True)
        serve(
            records,
            listener,
            ssl_certfile=asked.tls_certificate,
            ssl_keyfile=asked.tls_key,
            timeout_keep_alive=75,  # PCs come back every minute
        )


def _add_market(asked: argparse.Namespace, records: Records) -> None:
    print(shops.add_market(records, asked.name))


def _add_shop(asked: argparse.Namespace, records: Records) -> None:
    shop_id = shops.add_shop(records, asked.name, asked.market)
    print(f"shop {shop_id}", file=sys.stderr)
    print(shops.add_code(records, shop_id, asked.valid))


def _add_code(asked: argparse.Namespace, records: Records) -> None:
    print(shops.add_code(records, asked.shop, asked.valid))


def _key(asked: argparse.Namespace, records: Records) -> None:
    print(records.public_key.hex())


def _key_line(records: Records) -> str:
    """The hub's key as it is copied into the association's file, below ``[hub]``."""
    return f'key = "{records.public_key.hex()}"'


def _list(asked: argparse.Namespace, records: Records) -> None:
    print(_key_line(records), file=sys.stderr)
    for one in shops.listed(records):
        print(one.shop_id, one.market or "-", one.name, f"{one.facts} facts", sep="\t")
        for device in shops.devices_of(records, one.shop_id):
            state = "revoked" if device.is_revoked else "in use"
            print("", device.letter, device.name or "-", state, sep="\t")


def _revoke(asked: argparse.Namespace, records: Records) -> None:
    device = devices.revoke(records, asked.shop, asked.letter)
    print(f"revoked {device.letter}", file=sys.stderr)


def _restored(asked: argparse.Namespace, records: Records) -> None:
    print(records.begin_epoch())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("marketpos hub", description="The association's keeping place")
    parser.add_argument("--database", help="a database URL; the same for all commands")
    commands = parser.add_subparsers(required=True)
    _with_serve(commands)
    market = _command(commands, "add-market", "make a market", _add_market)
    market.add_argument("name")
    shop = _command(commands, "add-shop", "make a shop and print its join code", _add_shop)
    shop.add_argument("name")
    shop.add_argument("--market", default="", help="the market's name")
    code = _command(commands, "add-code", "print a join code for one more PC of a shop", _add_code)
    code.add_argument("shop", type=int)
    for one in (shop, code):
        one.add_argument("--valid", type=int, default=codes.VALID_MIN, metavar="MINUTES")
    _command(commands, "list", "shops and their PCs", _list)
    _command(commands, "key", "print the key that PCs know this hub by", _key)
    revoke = _command(commands, "revoke", "put a PC out", _revoke)
    revoke.add_argument("shop", type=int)
    revoke.add_argument("letter")
    _command(commands, "restored", "after putting back a backup: begin a new epoch", _restored)
    return parser


def _with_serve(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    serving = _command(commands, "serve", "serve until stopped; prints its address", _serve)
    serving.add_argument("--host", default="127.0.0.1")
    serving.add_argument("--port", type=int, default=8731, help="0 finds a free one")
    serving.add_argument("--tls-certificate")
    serving.add_argument("--tls-key")


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    about: str,
    command: Command,
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=about, description=about)
    parser.add_argument("--database", default=argparse.SUPPRESS, help="a database URL")
    parser.set_defaults(command=command)
    return parser


def _default_database() -> str:
    """The same file for all commands of one user."""
    home = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    folder = Path(home) / "marketpos-hub"
    folder.mkdir(parents=True, exist_ok=True)
    return f"sqlite:///{folder / 'hub.sqlite'}"
