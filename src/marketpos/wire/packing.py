"""Messages to the bytes of one request or answer and back: msgpack, packed with zstd."""

from __future__ import annotations

from typing import TypeVar

import msgspec
import zstandard

from marketpos.wire.messages import Message

PACKED_LIMIT = 1024 * 1024
"""No request and no answer is larger on the wire (sync.md 2.3)."""

INFLATED_LIMIT = 8 * 1024 * 1024
"""Nor larger once it is unpacked; checked before the memory for it is taken."""

M = TypeVar("M", bound=Message)
_encode = msgspec.msgpack.Encoder().encode
_decoders: dict[type[Message], msgspec.msgpack.Decoder[Message]] = {}


class Unreadable(Exception):  # noqa: N818
    """The bytes are no message of this kind."""


class TooLarge(Exception):  # noqa: N818
    """The bytes are, or would become, more than one message may be."""


def pack(message: Message) -> bytes:
    """The bytes of ``message`` as they travel. A fresh compressor each: they bear no threads."""
    return zstandard.ZstdCompressor(level=3).compress(_encode(message))


def unpack(raw: bytes, kind: type[M]) -> M:
    """The message in ``raw``; :class:`TooLarge` or :class:`Unreadable` when there is none."""
    if len(raw) > PACKED_LIMIT:
        raise TooLarge
    try:
        return _decoder(kind).decode(_inflate(raw))  # type: ignore[return-value]
    except (zstandard.ZstdError, msgspec.MsgspecError, RecursionError) as error:
        raise Unreadable from error


def _decoder(kind: type[M]) -> msgspec.msgpack.Decoder[Message]:
    if kind not in _decoders:
        _decoders[kind] = msgspec.msgpack.Decoder(kind)
    return _decoders[kind]


def _inflate(raw: bytes) -> bytes:
    """A frame that says its size is believed only below the limit; any other is counted out."""
    frame = zstandard.get_frame_parameters(raw)
    reader = zstandard.ZstdDecompressor(max_window_size=INFLATED_LIMIT)
    if frame.content_size == zstandard.CONTENTSIZE_UNKNOWN:
        return _counted(reader, raw)
    if frame.content_size > INFLATED_LIMIT:
        raise TooLarge
    return reader.decompress(raw, max_output_size=INFLATED_LIMIT)


def _counted(reader: zstandard.ZstdDecompressor, raw: bytes) -> bytes:
    plain: bytes = reader.stream_reader(raw).read(INFLATED_LIMIT + 1)
    if len(plain) > INFLATED_LIMIT:
        raise TooLarge
    return plain
